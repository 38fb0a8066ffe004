package io.github.samspoke.core.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.testing.RandomCases;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UserActivityTest {
    private static final Instant MORNING = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-16T19:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-11-17T09:00:00Z");

    @Test
    @DisplayName("I4: a history's last sighting never moves back, within a day and across days")
    void history_olderSighting_lastStays() {
        SignalHistory history =
                SignalHistory.of(MORNING).with(NEXT_DAY).with(EVENING).with(MORNING);

        assertThat(history.last()).isEqualTo(NEXT_DAY);
        assertThat(history.days().size()).isEqualTo(2);
        assertThat(SignalHistory.of(MORNING).with(EVENING).last()).isEqualTo(EVENING);
    }

    @Test
    void last_severalSignals_latest() {
        UserActivity activity = UserActivity.NONE
                .with(Signal.EVENT_HOSTED, MORNING)
                .with(Signal.EVENT_BOOKED, NEXT_DAY)
                .with(Signal.log("Users.Signin"), EVENING);

        assertThat(activity.last()).contains(new LastActivity(Signal.EVENT_BOOKED, NEXT_DAY));
        assertThat(UserActivity.NONE.last()).isEmpty();
    }

    @Test
    @DisplayName("I16: two signals at one instant are always told in the same order")
    void last_sameInstant_stable() {
        UserActivity one = UserActivity.NONE.with(Signal.EVENT_HOSTED, MORNING).with(Signal.EVENT_BOOKED, MORNING);
        UserActivity other =
                UserActivity.NONE.with(Signal.EVENT_BOOKED, MORNING).with(Signal.EVENT_HOSTED, MORNING);

        assertThat(one.last()).isEqualTo(other.last()).contains(new LastActivity(Signal.EVENT_HOSTED, MORNING));
    }

    @Test
    @DisplayName("rules 2: an upcoming meeting is no activity, and forgetting it leaves none behind")
    void upcoming_neverBecomesHosted() {
        UserActivity planned = UserActivity.NONE.withUpcoming(NEXT_DAY).withUpcoming(EVENING);

        assertThat(planned.last()).isEmpty();
        assertThat(planned.nextUpcoming()).isEqualTo(EVENING);
        assertThat(planned.upcomingDays().size()).isEqualTo(2);
        assertThat(planned.withoutUpcoming()).isEqualTo(UserActivity.NONE);
    }

    @Test
    void withoutUpcoming_signals_kept() {
        UserActivity seen = UserActivity.NONE.with(Signal.EVENT_HOSTED, MORNING);

        assertThat(seen.withUpcoming(NEXT_DAY).withoutUpcoming()).isEqualTo(seen);
    }

    @Test
    @DisplayName("I4: whatever is added in whatever order, the last activity only moves forward")
    void with_generated_lastNeverMovesBack() {
        List<Signal> signals = List.of(Signal.EVENT_HOSTED, Signal.EVENT_BOOKED, Signal.EVENT_TYPE_EDITED);
        RandomCases.run("activity.seed", random -> {
            UserActivity activity = UserActivity.NONE;
            Instant latest = Instant.MIN;
            for (int i = random.nextInt(12); i >= 0; i--) {
                Instant at = MORNING.plusSeconds(random.nextLong(-10_000_000, 10_000_000));
                latest = at.isAfter(latest) ? at : latest;
                activity = activity.with(signals.get(random.nextInt(3)), at);
                activity = random.nextBoolean() ? activity.withUpcoming(at) : activity.withoutUpcoming();
                assertThat(activity.last().orElseThrow().at()).isEqualTo(latest);
            }
        });
    }

    @Test
    void distribution_total_countsEverybodyInOrder() {
        Map<String, Integer> buckets = new LinkedHashMap<>();
        buckets.put("30-60", 3);
        buckets.put("0-30", 4);
        buckets.put("none", 5);

        ActivityDistribution distribution = new ActivityDistribution(buckets, MORNING, "one read", 1);
        buckets.clear();

        assertThat(distribution.total()).isEqualTo(12);
        assertThat(distribution.buckets().keySet()).containsExactly("30-60", "0-30", "none");
        assertThat(Objects.requireNonNull(distribution.noneSince())).isEqualTo(MORNING);
    }
}
