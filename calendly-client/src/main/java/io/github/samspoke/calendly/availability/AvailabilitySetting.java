package io.github.samspoke.calendly.availability;

import java.util.List;

/**
 * Who decides when an event type can be booked. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record AvailabilitySetting(String value) {
    /** The word {@code host}. */
    public static final AvailabilitySetting HOST = new AvailabilitySetting("host");

    private static final List<AvailabilitySetting> KNOWN = List.of(HOST);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static AvailabilitySetting of(String text) {
        for (AvailabilitySetting known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new AvailabilitySetting(text);
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
