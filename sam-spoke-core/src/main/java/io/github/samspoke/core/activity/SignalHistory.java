package io.github.samspoke.core.activity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * All that is kept of one signal of one person.
 *
 * @param days the UTC days on which it was seen
 * @param last when it was last seen
 */
public record SignalHistory(ActiveDays days, Instant last) {
    /**
     * Returns this history with one more sighting; the last one never moves back (I4).
     *
     * @param at when it was seen
     * @return the longer history
     */
    public SignalHistory with(Instant at) {
        return new SignalHistory(days.with(at), at.isAfter(last) ? at : last);
    }

    /**
     * Returns this history with all of another one.
     *
     * @param other the other history of the same signal
     * @return both in one
     */
    public SignalHistory with(SignalHistory other) {
        return new SignalHistory(days.with(other.days), other.last.isAfter(last) ? other.last : last);
    }

    /**
     * Leaves out the days before one; when the signal was last seen stays known.
     *
     * @param first the first day that stays
     * @return the shorter history
     */
    public SignalHistory since(LocalDate first) {
        return new SignalHistory(days.since(first), last);
    }

    /**
     * Begins a history.
     *
     * @param at the first sighting
     * @return a history of one
     */
    public static SignalHistory of(Instant at) {
        return new SignalHistory(ActiveDays.NONE.with(at), at);
    }
}
