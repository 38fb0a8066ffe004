package io.github.samspoke.calendly.event;

import java.util.List;

/**
 * Whether a scheduled event stands. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record EventStatus(String value) {
    /** The word {@code active}. */
    public static final EventStatus ACTIVE = new EventStatus("active");

    /** The word {@code canceled}. */
    public static final EventStatus CANCELED = new EventStatus("canceled");

    private static final List<EventStatus> KNOWN = List.of(ACTIVE, CANCELED);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static EventStatus of(String text) {
        for (EventStatus known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new EventStatus(text);
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
