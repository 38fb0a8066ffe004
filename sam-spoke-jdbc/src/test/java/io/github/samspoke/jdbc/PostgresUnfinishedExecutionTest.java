package io.github.samspoke.jdbc;

import io.github.samspoke.core.Site;
import io.github.samspoke.core.job.UnfinishedExecutionTest;
import io.github.samspoke.core.spoke.Spoke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;

@DisplayName("4, R5: what a crash left in flight, on PostgreSQL")
class PostgresUnfinishedExecutionTest extends UnfinishedExecutionTest {
    private final List<Databases.Pool> pools = new ArrayList<>();

    @Override
    protected Site ready(int seats, UnaryOperator<Spoke> wrapped) {
        Databases.Pool pool = Databases.POSTGRESQL.pool();
        pools.add(pool);
        return Site.ready(seats, wrapped, JdbcStore.of(pool.source()));
    }

    @AfterEach
    void closePools() {
        pools.forEach(Databases.Pool::close);
    }
}
