package io.github.samspoke.calendly.communication;

import java.util.List;

/**
 * How a message was sent. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record CommunicationType(String value) {
    /** The word {@code email}. */
    public static final CommunicationType EMAIL = new CommunicationType("email");

    /** The word {@code sms}. */
    public static final CommunicationType SMS = new CommunicationType("sms");

    private static final List<CommunicationType> KNOWN = List.of(EMAIL, SMS);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static CommunicationType of(String text) {
        for (CommunicationType known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new CommunicationType(text);
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
