package io.github.samspoke.calendly.availability;

import java.util.List;

/**
 * Why a user is busy. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record BusyTimeType(String value) {
    /** The word {@code calendly}. */
    public static final BusyTimeType CALENDLY = new BusyTimeType("calendly");

    /** The word {@code reserved}. */
    public static final BusyTimeType RESERVED = new BusyTimeType("reserved");

    /** The word {@code external}. */
    public static final BusyTimeType EXTERNAL = new BusyTimeType("external");

    private static final List<BusyTimeType> KNOWN = List.of(CALENDLY, RESERVED, EXTERNAL);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static BusyTimeType of(String text) {
        for (BusyTimeType known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new BusyTimeType(text);
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
