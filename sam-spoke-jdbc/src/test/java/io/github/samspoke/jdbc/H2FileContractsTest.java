package io.github.samspoke.jdbc;

class H2FileContractsTest extends JdbcContracts {
    H2FileContractsTest() {
        super(Databases.H2_FILE);
    }
}
