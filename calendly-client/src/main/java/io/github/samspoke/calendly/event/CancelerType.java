package io.github.samspoke.calendly.event;

import java.util.List;

/**
 * Which side canceled an event. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record CancelerType(String value) {
    /** The word {@code host}. */
    public static final CancelerType HOST = new CancelerType("host");

    /** The word {@code invitee}. */
    public static final CancelerType INVITEE = new CancelerType("invitee");

    private static final List<CancelerType> KNOWN = List.of(HOST, INVITEE);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static CancelerType of(String text) {
        for (CancelerType known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new CancelerType(text);
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
