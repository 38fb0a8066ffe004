package io.github.samspoke.calendly.scheduling;

import java.util.List;

/**
 * How far ahead can be booked. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record PeriodType(String value) {
    /** The word {@code available_moving}. */
    public static final PeriodType AVAILABLE_MOVING = new PeriodType("available_moving");

    /** The word {@code moving}. */
    public static final PeriodType MOVING = new PeriodType("moving");

    /** The word {@code fixed}. */
    public static final PeriodType FIXED = new PeriodType("fixed");

    /** The word {@code unlimited}. */
    public static final PeriodType UNLIMITED = new PeriodType("unlimited");

    private static final List<PeriodType> KNOWN = List.of(AVAILABLE_MOVING, MOVING, FIXED, UNLIMITED);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static PeriodType of(String text) {
        for (PeriodType known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new PeriodType(text);
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
