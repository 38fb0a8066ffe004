package io.github.samspoke.calendly.invitee;

import java.util.List;

/**
 * How an invitee was booked. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record SchedulingMethod(String value) {
    /** The word {@code instant_book}. */
    public static final SchedulingMethod INSTANT_BOOK = new SchedulingMethod("instant_book");

    /** The word {@code api}. */
    public static final SchedulingMethod API = new SchedulingMethod("api");

    private static final List<SchedulingMethod> KNOWN = List.of(INSTANT_BOOK, API);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static SchedulingMethod of(String text) {
        for (SchedulingMethod known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new SchedulingMethod(text);
    }

    /**
     * Whether this version of the library knows the word.
     *
     * @return false for a word that Calendly added later
     */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
