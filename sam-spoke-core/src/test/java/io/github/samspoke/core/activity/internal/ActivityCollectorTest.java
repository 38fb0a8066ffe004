package io.github.samspoke.core.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.people.EmailAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ActivityCollectorTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");
    private static final EmailAddress NOW = EmailAddress.of("mara@example.com");
    private static final EmailAddress FORMER = EmailAddress.of("mara.old@example.com");

    @Test
    @DisplayName("rules 2: hosts known by e-mail only are matched against present and former addresses")
    void signal_presentAndFormerEmail_attributed() {
        ActivityCollector collector = new ActivityCollector(Map.of(NOW, "mara", FORMER, "mara"));

        assertThat(collector.signal(NOW, Signal.EVENT_HOSTED, MONDAY)).isTrue();
        assertThat(collector.signal(FORMER, Signal.EVENT_BOOKED, TUESDAY)).isTrue();
        assertThat(collector.upcoming(FORMER, TUESDAY)).isTrue();

        UserActivity mara = of(collector, "mara");
        assertThat(mara.signals()).containsOnlyKeys(Signal.EVENT_HOSTED, Signal.EVENT_BOOKED);
        assertThat(mara.nextUpcoming()).isEqualTo(TUESDAY);
        assertThat(collector.sightings()).isEqualTo(3);
    }

    @Test
    @DisplayName("rules 2: an address of nobody is told as unattributed and changes nothing")
    void signal_unknownEmail_falseAndNothingKept() {
        ActivityCollector collector = new ActivityCollector(Map.of(NOW, "mara"));
        EmailAddress stranger = EmailAddress.of("stranger@example.com");

        assertThat(collector.signal(stranger, Signal.EVENT_HOSTED, MONDAY)).isFalse();
        assertThat(collector.upcoming(stranger, MONDAY)).isFalse();

        assertThat(collector.result()).isEmpty();
        assertThat(collector.sightings()).isZero();
    }

    @Test
    @DisplayName("rules 2: the same event twice, as windows overlap, is one sighting of the day")
    void signal_twice_sameActivity() {
        ActivityCollector once = new ActivityCollector(Map.of());
        ActivityCollector twice = new ActivityCollector(Map.of());
        once.signal("mara", Signal.EVENT_HOSTED, MONDAY);
        twice.signal("mara", Signal.EVENT_HOSTED, MONDAY);
        twice.signal("mara", Signal.EVENT_HOSTED, MONDAY);

        assertThat(twice.result()).isEqualTo(once.result());
    }

    @Test
    void addAll_otherCollector_bothInOne() {
        ActivityCollector first = new ActivityCollector(Map.of());
        ActivityCollector second = new ActivityCollector(Map.of());
        first.signal("mara", Signal.EVENT_HOSTED, TUESDAY);
        second.signal("mara", Signal.EVENT_HOSTED, MONDAY);
        second.upcoming("noor", TUESDAY);

        first.addAll(second);

        assertThat(of(first, "mara").last().map(l -> l.at())).contains(TUESDAY);
        assertThat(Objects.requireNonNull(of(first, "mara").signals().get(Signal.EVENT_HOSTED))
                        .days()
                        .size())
                .isEqualTo(2);
        assertThat(of(first, "noor").nextUpcoming()).isEqualTo(TUESDAY);
        assertThat(first.sightings()).isEqualTo(3);
    }

    @Test
    void result_takenEarly_isACopy() {
        ActivityCollector collector = new ActivityCollector(Map.of());
        Map<String, UserActivity> early = collector.result();

        collector.signal("mara", Signal.EVENT_HOSTED, MONDAY);

        assertThat(early).isEmpty();
    }

    private static UserActivity of(ActivityCollector collector, String user) {
        return Optional.ofNullable(collector.result().get(user)).orElseThrow();
    }
}
