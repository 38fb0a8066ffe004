package io.github.samspoke.jdbc;

import io.github.samspoke.core.EndToEndTest;
import io.github.samspoke.core.Site;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The whole way on one database; each site has its own. */
abstract class JdbcEndToEnd extends EndToEndTest {
    private final List<Databases.Pool> pools = new ArrayList<>();
    private final Databases database;

    JdbcEndToEnd(Databases database) {
        this.database = database;
    }

    @Override
    protected Site ready(int seats) {
        Databases.Pool pool = database.pool();
        pools.add(pool);
        return Site.ready(seats, JdbcStore.of(pool.source()));
    }

    @AfterEach
    void closePools() {
        pools.forEach(Databases.Pool::close);
    }
}
