package io.github.samspoke.calendly.scheduling;

import java.util.List;

/**
 * What a scheduling link books. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record LinkOwnerType(String value) {
    /** The word {@code EventType}. */
    public static final LinkOwnerType EVENT_TYPE = new LinkOwnerType("EventType");

    private static final List<LinkOwnerType> KNOWN = List.of(EVENT_TYPE);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static LinkOwnerType of(String text) {
        for (LinkOwnerType known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new LinkOwnerType(text);
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
