package io.github.samspoke.jdbc;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The whole way against the emulator, on Postgres")
class PostgresEndToEndTest extends JdbcEndToEnd {
    PostgresEndToEndTest() {
        super(Databases.POSTGRESQL);
    }
}
