package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.audit.AuditHead;
import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** G1: somebody with the rights of the database's owner, and SQL. */
class TamperedTrailTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:15:30.123456789Z"), ZoneOffset.UTC);
    private static final int ROWS = 5;
    private static final String ROW = " where chain = 'PRF0001' and sequence = ";

    @ParameterizedTest
    @EnumSource(Databases.class)
    @DisplayName("G1: a row changed in any column, removed, inserted or moved by SQL is found; the cut tail too")
    void verify_changedBySql_found(Databases database) throws SQLException {
        try (Databases.Pool pool = database.pool();
                JdbcStore store = JdbcStore.of(pool.source())) {
            AuditLog log = new AuditLog(store.audit(), CLOCK);
            for (int i = 1; i <= ROWS; i++) {
                store.work().inTransaction(() -> log.record("PRF0001", Actor.of("ada"), "done", "x", Map.of("a", "b")));
            }
            List<AuditHead> heads = log.heads();
            assertThat(log.verify(heads).entries()).isEqualTo(ROWS);
            assertThat(log.verify(heads).verified()).isTrue();

            for (String harm : List.of(
                    "update samspoke_audit set actor = 'eve'" + ROW + 3,
                    "update samspoke_audit set action = 'undone'" + ROW + 3,
                    "update samspoke_audit set subject = 'y'" + ROW + 3,
                    "update samspoke_audit set written_at = timestamp with time zone '2020-01-01 00:00:00+00'" + ROW
                            + 3,
                    "update samspoke_audit set body = replace(body, 'ada', 'eve')" + ROW + 3,
                    "update samspoke_audit set body = replace(body, 'PRF0001', 'PRF0002')" + ROW + 3,
                    "update samspoke_audit set body = replace(body, '\"sequence\":3', '\"sequence\":4')" + ROW + 3,
                    "update samspoke_audit set sequence = 9" + ROW + 3,
                    "update samspoke_audit set chain = 'other'" + ROW + 3,
                    "delete from samspoke_audit" + ROW + 1,
                    "delete from samspoke_audit" + ROW + 3,
                    "delete from samspoke_audit" + ROW + ROWS,
                    "delete from samspoke_audit",
                    "insert into samspoke_audit select chain, 0, written_at, actor, action, subject, body"
                            + " from samspoke_audit" + ROW + 1,
                    "insert into samspoke_audit select chain, 6, written_at, actor, action, subject, body"
                            + " from samspoke_audit" + ROW + 1)) {
                harmed(
                        pool,
                        harm,
                        () -> assertThat(log.verify().verified()).as(harm).isFalse());
            }
            harmed(pool, "delete from samspoke_audit" + ROW + ROWS, () -> {
                execute(pool, "update samspoke_audit_chain set head = " + (ROWS - 1));
                assertThat(log.verify().verified())
                        .as("nobody can see it alone")
                        .isTrue();
                assertThat(log.verify(heads).firstBreak()).contains("PRF0001/" + ROWS);
                execute(pool, "update samspoke_audit_chain set head = " + ROWS);
            });
            harmed(pool, "delete from samspoke_audit", () -> {
                execute(pool, "update samspoke_audit_chain set head = 0");
                assertThat(log.verify(heads).firstBreak()).contains("PRF0001/" + ROWS);
                execute(pool, "update samspoke_audit_chain set head = " + ROWS);
            });
            assertThat(log.verify(heads).verified()).isTrue();
        }
    }

    private interface Check {
        void run() throws SQLException;
    }

    /** Does harm, looks, and puts everything back. */
    private static void harmed(Databases.Pool pool, String harm, Check check) throws SQLException {
        execute(pool, "create table kept as select * from samspoke_audit");
        execute(pool, harm);
        check.run();
        execute(pool, "delete from samspoke_audit");
        execute(pool, "insert into samspoke_audit select * from kept");
        execute(pool, "drop table kept");
    }

    private static void execute(Databases.Pool pool, String sql) throws SQLException {
        try (Connection connection = pool.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
