package io.github.samspoke.core.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person's activity, and how far that knowledge goes: the events behind a decision, as days and
 * instants. Nothing of invitees is kept.
 *
 * @param userUri the person
 * @param asOf up to when all sources together were read without a gap, or null if they never were
 * @param coverage the stretches that were read whole, by source
 * @param kept days and last instants by signal, and the meetings to come
 */
public record PersonActivity(
        String userUri, @Nullable Instant asOf, Map<SignalSource, List<Span>> coverage, UserActivity kept) {
    /** Takes a copy of the coverage. */
    public PersonActivity {
        coverage = Map.copyOf(coverage);
    }

    /**
     * A signal that was seen on a day.
     *
     * @param day the UTC day
     * @param signal what was seen
     * @param lastAt the instant, where it was the signal's last one; of earlier days the day alone is kept
     * @param covered whether the signal's source was read on the whole of that day; a booking may be older than the
     *     reading that told of it
     */
    public record Sighting(
            LocalDate day, Signal signal, @Nullable Instant lastAt, boolean covered) {
        /**
         * Returns where the signal was read.
         *
         * @return the source
         */
        public SignalSource source() {
            return signal.source();
        }
    }

    /**
     * Returns every day on which something was seen.
     *
     * @return a sighting a day and signal, newest first
     */
    public List<Sighting> sightings() {
        return kept.signals().entrySet().stream()
                .flatMap(history -> history.getValue().days().days().stream()
                        .map(day -> sighting(day, history.getKey(), history.getValue())))
                .sorted(Comparator.comparing(Sighting::day).reversed().thenComparing(Sighting::signal))
                .toList();
    }

    private Sighting sighting(LocalDate day, Signal signal, SignalHistory history) {
        ActiveDays ofLast = ActiveDays.NONE.with(history.last());
        return new Sighting(
                day, signal, ofLast.days().contains(day) ? history.last() : null, covers(signal.source(), day));
    }

    private boolean covers(SignalSource source, LocalDate day) {
        Instant from = ActiveDays.startOf(day);
        Instant to = ActiveDays.endOfDay(from);
        return coverage.getOrDefault(source, List.of()).stream()
                .anyMatch(span -> !span.from().isAfter(from) && !span.to().isBefore(to));
    }

    /**
     * Returns the latest sighting of any signal.
     *
     * @return the signal and its instant, or empty if nothing was ever seen
     */
    public Optional<LastActivity> last() {
        return kept.last();
    }

    /**
     * Returns the days with a meeting to come, as of the last reading that looked for them.
     *
     * @return the UTC days in order
     */
    public List<LocalDate> upcomingDays() {
        return kept.upcomingDays().days();
    }
}
