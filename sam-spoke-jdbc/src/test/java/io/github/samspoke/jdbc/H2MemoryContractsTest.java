package io.github.samspoke.jdbc;

class H2MemoryContractsTest extends JdbcContracts {
    H2MemoryContractsTest() {
        super(Databases.H2_MEMORY);
    }
}
