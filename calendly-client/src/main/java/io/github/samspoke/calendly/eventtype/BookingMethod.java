package io.github.samspoke.calendly.eventtype;

import java.util.List;

/**
 * How an event type is booked. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record BookingMethod(String value) {
    /** The word {@code instant}. */
    public static final BookingMethod INSTANT = new BookingMethod("instant");

    /** The word {@code poll}. */
    public static final BookingMethod POLL = new BookingMethod("poll");

    private static final List<BookingMethod> KNOWN = List.of(INSTANT, POLL);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static BookingMethod of(String text) {
        for (BookingMethod known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new BookingMethod(text);
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
