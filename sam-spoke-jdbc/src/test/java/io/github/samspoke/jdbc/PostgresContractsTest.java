package io.github.samspoke.jdbc;

class PostgresContractsTest extends JdbcContracts {
    PostgresContractsTest() {
        super(Databases.POSTGRESQL);
    }
}
