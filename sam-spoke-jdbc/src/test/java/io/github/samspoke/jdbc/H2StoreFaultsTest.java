package io.github.samspoke.jdbc;

import io.github.samspoke.core.FaultyStore;
import io.github.samspoke.core.StoreFaultsTest;
import org.junit.jupiter.api.AfterEach;

class H2StoreFaultsTest extends StoreFaultsTest {
    private final Databases.Pool pool = Databases.H2_MEMORY.pool();

    @Override
    protected FaultyStore create() {
        return new FaultyStore(JdbcStore.of(pool.source()), false);
    }

    @AfterEach
    void closePool() {
        pool.close();
    }
}
