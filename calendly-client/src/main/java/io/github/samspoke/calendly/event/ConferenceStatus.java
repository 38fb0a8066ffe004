package io.github.samspoke.calendly.event;

import java.util.List;

/**
 * How far the conference of an event has been set up. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record ConferenceStatus(String value) {
    /** The word {@code processing}. */
    public static final ConferenceStatus PROCESSING = new ConferenceStatus("processing");

    /** The word {@code initiated}. */
    public static final ConferenceStatus INITIATED = new ConferenceStatus("initiated");

    /** The word {@code pushed}. */
    public static final ConferenceStatus PUSHED = new ConferenceStatus("pushed");

    /** The word {@code failed}. */
    public static final ConferenceStatus FAILED = new ConferenceStatus("failed");

    private static final List<ConferenceStatus> KNOWN = List.of(PROCESSING, INITIATED, PUSHED, FAILED);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static ConferenceStatus of(String text) {
        for (ConferenceStatus known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new ConferenceStatus(text);
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
