package io.github.samspoke.core.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one person's activity: days and instants, nothing of invitees.
 *
 * @param signals the history of each signal
 * @param upcomingDays the days with a meeting still to come, as of the last reading
 * @param nextUpcoming when the next of them begins, or null
 * @param unreadUntil up to when something of the person could not be read, so that nothing is known whole; or null
 */
public record UserActivity(
        Map<Signal, SignalHistory> signals,
        ActiveDays upcomingDays,
        @Nullable Instant nextUpcoming,
        @Nullable Instant unreadUntil) {
    /** Nothing was ever seen. */
    public static final UserActivity NONE = new UserActivity(Map.of(), ActiveDays.NONE, null, null);

    /** Takes a copy of the histories. */
    public UserActivity {
        signals = Map.copyOf(signals);
    }

    /**
     * Returns the latest sighting of any signal.
     *
     * @return the signal and its instant, or empty if nothing was ever seen
     */
    public Optional<LastActivity> last() {
        return signals.entrySet().stream()
                .map(e -> new LastActivity(e.getKey(), e.getValue().last()))
                .max(Comparator.comparing(LastActivity::at).thenComparing(LastActivity::signal));
    }

    /**
     * Leaves out what was read elsewhere.
     *
     * @param source the source that stays
     * @return the activity as that source alone tells it
     */
    public UserActivity of(SignalSource source) {
        Map<Signal, SignalHistory> own = new TreeMap<>();
        signals.forEach((signal, history) -> {
            if (signal.source().equals(source)) {
                own.put(signal, history);
            }
        });
        return new UserActivity(own, upcomingDays, nextUpcoming, unreadUntil);
    }

    /**
     * Adds a sighting.
     *
     * @param signal what was seen
     * @param at when
     * @return the activity with it
     */
    public UserActivity with(Signal signal, Instant at) {
        Map<Signal, SignalHistory> more = new TreeMap<>(signals);
        more.merge(signal, SignalHistory.of(at), (known, one) -> known.with(at));
        return new UserActivity(more, upcomingDays, nextUpcoming, unreadUntil);
    }

    /**
     * Adds everything that another reading knows of the same person.
     *
     * @param other the other reading
     * @return both in one
     */
    public UserActivity with(UserActivity other) {
        Map<Signal, SignalHistory> more = new TreeMap<>(signals);
        other.signals.forEach((signal, history) -> more.merge(signal, history, SignalHistory::with));
        Instant unread = later(unreadUntil, other.unreadUntil);
        UserActivity both = new UserActivity(more, upcomingDays.with(other.upcomingDays), nextUpcoming, unread);
        return other.nextUpcoming == null ? both : both.withUpcoming(other.nextUpcoming);
    }

    /**
     * Adds a meeting still to come.
     *
     * @param start when it begins
     * @return the activity with it
     */
    public UserActivity withUpcoming(Instant start) {
        boolean sooner = nextUpcoming == null || start.isBefore(nextUpcoming);
        return new UserActivity(signals, upcomingDays.with(start), sooner ? start : nextUpcoming, unreadUntil);
    }

    /**
     * Forgets the meetings still to come, before they are read anew: a stored one never ages into a hosted one.
     *
     * @return the activity without them
     */
    public UserActivity withoutUpcoming() {
        return new UserActivity(signals, ActiveDays.NONE, null, unreadUntil);
    }

    /**
     * Notes that something of the person could not be read.
     *
     * @param until the end of the stretch in which it lies; it never moves back
     * @return the activity with the doubt
     */
    public UserActivity unreadUntil(Instant until) {
        return new UserActivity(signals, upcomingDays, nextUpcoming, later(unreadUntil, until));
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }

    /**
     * Leaves out the days before one; when each signal was last seen stays known, so that nobody is taken for idle who was
     * not.
     *
     * @param first the first day that stays
     * @return the shorter activity
     */
    public UserActivity since(LocalDate first) {
        Map<Signal, SignalHistory> later = new TreeMap<>();
        signals.forEach((signal, history) -> later.put(signal, history.since(first)));
        return new UserActivity(later, upcomingDays.since(first), nextUpcoming, unreadUntil);
    }
}
