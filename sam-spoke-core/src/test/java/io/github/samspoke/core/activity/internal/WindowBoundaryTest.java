package io.github.samspoke.core.activity.internal;

import static io.github.samspoke.core.activity.internal.Readings.FROM;
import static io.github.samspoke.core.activity.internal.Readings.NOW;
import static io.github.samspoke.core.activity.internal.Readings.activity;
import static io.github.samspoke.core.activity.internal.Readings.covered;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.emulator.EmulatedMember;
import io.github.samspoke.emulator.EventDraft;
import io.github.samspoke.emulator.TimeBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Meetings exactly at the edges of what is read, whichever of Calendly's bounds include their instant. */
@DisplayName("2: the edges of windows, under all four ways of bounds")
class WindowBoundaryTest {
    private static final Duration MICRO = Duration.ofNanos(1_000);

    /** Who hosts one meeting at which instant, and whether it is hosted, to come, or not read at all. */
    private record Meeting(Instant start, String expected) {}

    private static final List<Meeting> MEETINGS = List.of(
            new Meeting(FROM.minusSeconds(1).minus(MICRO), "nothing"),
            new Meeting(FROM, "hosted"),
            new Meeting(FROM.plus(MICRO), "hosted"),
            new Meeting(NOW.minus(MICRO), "hosted"),
            new Meeting(NOW, "hosted"),
            new Meeting(NOW.plus(MICRO), "upcoming"),
            new Meeting(NOW.plusSeconds(1), "upcoming"),
            new Meeting(NOW.plus(Duration.ofDays(300)), "upcoming"));

    @ParameterizedTest
    @EnumSource(TimeBounds.class)
    @DisplayName("N4: at the start, at the present, one microsecond beside")
    void read_meetingsAtTheEdges_asTheTable(TimeBounds bounds) {
        try (Readings readings = Readings.empty()) {
            readings.calendly().setTimeBounds(bounds);
            List<EmulatedMember> people = readings.calendly().state().members();
            for (int i = 0; i < MEETINGS.size(); i++) {
                readings.calendly()
                        .state()
                        .addEvent(EventDraft.of(
                                        people.get(i).userUri(), MEETINGS.get(i).start())
                                .bookedAt(FROM));
            }
            Store store = Readings.store();
            readings.read(store, 50);

            Map<Instant, String> seen = new HashMap<>();
            Map<Instant, String> expected = new HashMap<>();
            for (int i = 0; i < MEETINGS.size(); i++) {
                UserActivity kept =
                        activity(store).getOrDefault(people.get(i).userUri().toString(), UserActivity.NONE);
                seen.put(MEETINGS.get(i).start(), word(kept, MEETINGS.get(i).start()));
                expected.put(MEETINGS.get(i).start(), MEETINGS.get(i).expected());
            }
            assertThat(seen).isEqualTo(expected);
        }
    }

    private static String word(UserActivity kept, Instant start) {
        var hosted = kept.signals().get(Signal.EVENT_HOSTED);
        if (hosted != null && hosted.last().equals(start)) {
            return "hosted";
        }
        return start.equals(kept.nextUpcoming()) ? "upcoming" : kept.equals(UserActivity.NONE) ? "nothing" : "else";
    }

    @ParameterizedTest
    @EnumSource(TimeBounds.class)
    @DisplayName(
            "2: meetings in a row of full seconds, windows parted at some of them: none is lost, none counts twice")
    void read_windowsPartAtMeetings_noneLost(TimeBounds bounds) {
        try (Readings readings = Readings.empty()) {
            readings.calendly().setTimeBounds(bounds);
            List<EmulatedMember> people = readings.calendly().state().members();
            Instant first = NOW.minus(Duration.ofDays(20));
            for (int i = 0; i < 1_500; i++) {
                // Pages of a hundred end within a second that holds three meetings.
                Instant start = first.plusSeconds(i / 3);
                readings.calendly()
                        .state()
                        .addEvent(people.get(i % people.size()).userUri(), start);
            }
            Store split = Readings.store();
            WindowReader.Result result = readings.read(split, 1);
            Store whole = Readings.store();
            readings.read(whole, 100);

            assertThat(result.windows()).isGreaterThan(3);
            assertThat(activity(split)).isEqualTo(activity(whole));
            assertThat(activity(split)).hasSize(people.size());
            assertThat(covered(split)).containsExactly(new Span(FROM, NOW));
            assertThat(split.activity()
                            .coverage(Readings.PROFILE)
                            .volume(SignalSource.EVENTS)
                            .items())
                    .isEqualTo(1_500);
        }
    }
}
