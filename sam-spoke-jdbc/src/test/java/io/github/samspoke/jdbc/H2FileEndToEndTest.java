package io.github.samspoke.jdbc;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The whole way against the emulator, on H2File")
class H2FileEndToEndTest extends JdbcEndToEnd {
    H2FileEndToEndTest() {
        super(Databases.H2_FILE);
    }
}
