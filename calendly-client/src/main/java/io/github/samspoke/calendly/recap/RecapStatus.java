package io.github.samspoke.calendly.recap;

import java.util.List;

/**
 * Whether a recap can be read. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record RecapStatus(String value) {
    /** The word {@code available}. */
    public static final RecapStatus AVAILABLE = new RecapStatus("available");

    /** The word {@code processing}. */
    public static final RecapStatus PROCESSING = new RecapStatus("processing");

    /** The word {@code unavailable}. */
    public static final RecapStatus UNAVAILABLE = new RecapStatus("unavailable");

    private static final List<RecapStatus> KNOWN = List.of(AVAILABLE, PROCESSING, UNAVAILABLE);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static RecapStatus of(String text) {
        for (RecapStatus known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new RecapStatus(text);
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
