package io.github.samspoke.core.subscription.internal;

import static io.github.samspoke.core.subscription.internal.Downloads.PROFILE;
import static io.github.samspoke.core.subscription.internal.Downloads.member;
import static io.github.samspoke.core.subscription.internal.Downloads.members;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.subscription.ObservedMember;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** I7: a download from which too many are gone is HELD. */
class ShrinkGuardTest {
    private final Downloads downloads = new Downloads();

    @ParameterizedTest
    @DisplayName("I7, D6: more than 20 % and more than 3 people, exactly")
    @CsvSource({
        "4, 3, PUBLISHED",
        "5, 3, PUBLISHED",
        "5, 4, HELD",
        "15, 3, PUBLISHED",
        "15, 4, HELD",
        "19, 4, HELD",
        "20, 4, PUBLISHED",
        "20, 5, HELD",
        "21, 4, PUBLISHED",
        "35, 7, PUBLISHED",
        "35, 8, HELD",
        "100, 20, PUBLISHED",
        "100, 21, HELD"
    })
    void publish_shrunk_tableExact(int before, int gone, Snapshot.Status expected) {
        downloads.complete(0, members(before));

        SnapshotPublisher.Outcome outcome = downloads.complete(24, members(gone, before));

        assertThat(outcome.snapshot().status()).isEqualTo(expected);
        assertThat(missing()).isEqualTo(expected == Snapshot.Status.HELD ? 0 : gone);
    }

    @Test
    @DisplayName("I7: 20 % of any size, without rounding")
    void publish_anySize_exact() {
        for (int size = 1; size <= 300; size++) {
            Downloads atLimit = new Downloads();
            int most = Math.max(3, size / 5);
            atLimit.complete(0, members(size));
            if (most < size) {
                assertThat(atLimit.complete(24, members(most, size)).snapshot().status())
                        .as("%d of %d", most, size)
                        .isEqualTo(Snapshot.Status.PUBLISHED);
            }
            Downloads above = new Downloads();
            above.complete(0, members(size));
            if (most + 1 < size) {
                assertThat(above.complete(24, members(most + 1, size))
                                .snapshot()
                                .status())
                        .as("%d of %d", most + 1, size)
                        .isEqualTo(Snapshot.Status.HELD);
            }
        }
    }

    @ParameterizedTest
    @DisplayName("I7, D3: to nothing is held, however few they were")
    @CsvSource({"1", "2", "3", "1000"})
    void publish_toNothing_held(int before) {
        downloads.complete(0, members(before));

        assertThat(downloads.complete(24, List.of()).snapshot().status()).isEqualTo(Snapshot.Status.HELD);
        assertThat(missing()).isZero();
    }

    @Test
    @DisplayName("I7: nothing to nothing is no shrinkage")
    void publish_emptyTwice_published() {
        downloads.complete(0, List.of());

        assertThat(downloads.complete(24, List.of()).snapshot().status()).isEqualTo(Snapshot.Status.PUBLISHED);
    }

    @Test
    @DisplayName("I7: to nothing by way of MISSING is held too")
    void publish_lastOneGoneAfterMissing_heldAndNobodyEnded() {
        downloads.complete(0, members(4));
        downloads.complete(1, members(3, 4));

        SnapshotPublisher.Outcome outcome = downloads.complete(24, List.of());

        assertThat(outcome.snapshot().status()).isEqualTo(Snapshot.Status.HELD);
        assertThat(outcome.ended()).isZero();
    }

    @Test
    @DisplayName("I7: removals of our own do not count as a drop, and end at once")
    void publish_removedByUs_notCounted() {
        downloads.complete(0, members(20));
        members(5).forEach(m -> downloads.removedByUs.add(m.membershipUri()));

        SnapshotPublisher.Outcome outcome = downloads.complete(24, members(9, 20));

        assertThat(outcome.snapshot().status()).isEqualTo(Snapshot.Status.PUBLISHED);
        assertThat(outcome.ended()).isEqualTo(5);
        assertThat(missing()).isEqualTo(4);
    }

    @Test
    @DisplayName("I7: newcomers do not hide that others are gone")
    void publish_replaced_held() {
        downloads.complete(0, members(10));
        List<ObservedMember> others = new ArrayList<>(members(5, 10));
        IntStream.range(0, 5).forEach(i -> others.add(member("new" + i)));

        assertThat(downloads.complete(24, others).snapshot().status()).isEqualTo(Snapshot.Status.HELD);
    }

    @Test
    @DisplayName("I7, D6: HELD keeps the upserts, retires nobody, and says how many are gone")
    void publish_held_upsertsKept() {
        downloads.complete(0, members(10));
        downloads.complete(1, members(1, 10));
        List<ObservedMember> shrunk = new ArrayList<>(members(6, 10));
        shrunk.add(member("new"));

        SnapshotPublisher.Outcome outcome = downloads.complete(24, shrunk);

        assertThat(outcome.snapshot().status()).isEqualTo(Snapshot.Status.HELD);
        assertThat(outcome.snapshot().detail()).startsWith("5 of 9 members");
        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.ended()).isZero();
        assertThat(downloads.of("new").status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(downloads.of("u00001").status()).isEqualTo(SubscriptionStatus.MISSING);
        assertThat(downloads.of("u00002").status()).isEqualTo(SubscriptionStatus.ACTIVE);
    }

    @Test
    @DisplayName("I7: the next complete download supersedes a held one; the miss counts from there")
    void publish_afterHeld_judgedAnew() {
        downloads.complete(0, members(10));
        downloads.complete(24, members(5, 10));
        assertThat(downloads.complete(48, members(1, 10)).snapshot().status()).isEqualTo(Snapshot.Status.PUBLISHED);

        SoftwareSubscription first = downloads.of("u00001");
        assertThat(first.status()).isEqualTo(SubscriptionStatus.MISSING);
        assertThat(first.missingSince()).isEqualTo(Downloads.at(48));
    }

    private long missing() {
        return downloads.store.list(PROFILE).stream()
                .filter(s -> s.status() == SubscriptionStatus.MISSING)
                .count();
    }
}
