package io.github.samspoke.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.connection.CredentialState;
import io.github.samspoke.core.memory.Samples;
import io.github.samspoke.jdbc.Databases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Commits that must not be lost, on a server that does not wait for its disk")
class DurabilityTest {
    @Test
    @DisplayName("I1, I10, I12: intents, audit rows and tokens wait for the disk, and nothing after them does")
    void commit_whatMustNotBeLost_waits() {
        try (Databases.Pool pool = Databases.POSTGRESQL.pool()) {
            JdbcWork work = Database.open(pool.source(), true);
            assertThat(waits(work, () -> new JdbcJobs(work).save(Samples.job("job"))))
                    .isEqualTo("off");
            assertThat(waits(
                            work,
                            () -> new JdbcJournal(work)
                                    .save(Samples.item("EXE00001", Samples.ORGANIZATION, "ada")
                                            .intent(Samples.AT, 1))))
                    .isEqualTo("on");
            assertThat(waits(work, () -> new JdbcAudit(work).append(Samples.row("PRF0001", 1))))
                    .isEqualTo("on");
            assertThat(waits(
                            work,
                            () -> new JdbcCredentials(work)
                                    .compareAndSet(0, Samples.credential("alias", 1, CredentialState.ACTIVE))))
                    .isEqualTo("on");
            assertThat(waits(work, () -> new JdbcConnections(work).save(Samples.connection("alias"))))
                    .isEqualTo("on");
            assertThat(waits(work, () -> {})).isEqualTo("off");
            assertThat(waits(work, () -> {
                        assertThatThrownBy(() -> work.inTransaction(() -> {
                                    new JdbcAudit(work).append(Samples.row("PRF0001", 2));
                                    throw new IllegalArgumentException("undo");
                                }))
                                .hasMessage("undo");
                        new JdbcAudit(work).append(Samples.row("PRF0001", 2));
                    }))
                    .isEqualTo("on");
        }
    }

    private static String waits(JdbcWork work, Runnable what) {
        return work.inTransaction(() -> {
            what.run();
            return work.run(handle -> handle.createQuery("show synchronous_commit")
                    .mapTo(String.class)
                    .one());
        });
    }
}
