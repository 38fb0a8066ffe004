package io.github.samspoke.jdbc;

import static io.github.samspoke.core.memory.Samples.AT;
import static io.github.samspoke.core.memory.Samples.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.Completeness;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ObservedMember;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.internal.SnapshotPublisher;
import io.github.samspoke.core.subscription.internal.StagedSnapshot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Publishing a download")
class PublishingTest {
    @ParameterizedTest
    @EnumSource(Databases.class)
    @DisplayName("D8: two nodes publish one profile at once: one after the other, never a mixture")
    void publish_twoNodes_oneAfterTheOther(Databases database) {
        try (Databases.Pool pool = database.pool()) {
            List<JdbcStore> nodes = List.of(JdbcStore.of(pool.source()), JdbcStore.of(pool.source()));
            for (int round = 0; round < 6; round++) {
                int at = round;
                IntStream.range(0, 2)
                        .mapToObj(node -> CompletableFuture.supplyAsync(
                                () -> publish(nodes.get(node), 300, "node " + node, at * 2 + node)))
                        .toList()
                        .forEach(CompletableFuture::join);

                List<SoftwareSubscription> seats = nodes.get(0).subscriptions().list(PROFILE);
                assertThat(seats).hasSize(300);
                assertThat(seats.stream().map(SoftwareSubscription::name).distinct())
                        .hasSize(1);
                assertThat(nodes.get(0).subscriptions().newcomers(PROFILE)).isEmpty();
            }
            assertThat(nodes.get(0).subscriptions().snapshots(PROFILE)).hasSize(12);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @DisplayName("D11: the same again: no row of a subscription or an invitation is written, and staging is left empty")
    void publish_same_noRowWritten(Databases database) throws SQLException {
        try (Databases.Pool pool = database.pool()) {
            JdbcStore store = JdbcStore.of(pool.source());
            publish(store, 2_500, "same", 0);
            try (Connection connection = pool.source().getConnection();
                    Statement statement = connection.createStatement()) {
                // Whoever writes one of these now makes it show.
                statement.execute("update samspoke_subscription set status = 'ACTIVE', body = body || ' '");
            }

            SnapshotPublisher.Outcome again = publish(store, 2_500, "same", 1);

            assertThat(again.created() + again.updated() + again.ended()).isZero();
            assertThat(count(pool, "samspoke_subscription where body like '% '"))
                    .isEqualTo(2_500);
            assertThat(count(pool, "samspoke_staging")).isZero();
            assertThat(publish(store, 2_500, "other", 2).updated()).isEqualTo(2_500);
            assertThat(count(pool, "samspoke_subscription where body like '% '"))
                    .isZero();
        }
    }

    private static SnapshotPublisher.Outcome publish(JdbcStore store, int members, String name, int hour) {
        StagedSnapshot seen = new StagedSnapshot();
        IntStream.range(0, members)
                .mapToObj(i -> new ObservedMember(
                        "U-" + i, "M-" + i, EmailAddress.of("u" + i + "@example.com"), name, MemberRole.USER, AT))
                .forEach(seen::member);
        SnapshotPublisher.Run run = new SnapshotPublisher.Run(
                "JOB%06d".formatted(hour), PROFILE, AT.plusSeconds(3600L * hour), "enterprise", Set.of());
        SnapshotPublisher.Outcome outcome = store.work()
                .inTransaction(() -> new SnapshotPublisher(store.subscriptions(), store.acceptances())
                        .publish(run, seen, new Completeness.Complete(1, true, "c")));
        assertThat(outcome.snapshot().status()).isEqualTo(Snapshot.Status.PUBLISHED);
        return outcome;
    }

    private static long count(Databases.Pool pool, String rows) throws SQLException {
        try (Connection connection = pool.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getLong(1);
        }
    }
}
