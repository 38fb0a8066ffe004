package io.github.samspoke.calendly.eventtype;

import java.util.List;

/**
 * Whether an event type is for one invitee or several. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record EventTypeKind(String value) {
    /** The word {@code solo}. */
    public static final EventTypeKind SOLO = new EventTypeKind("solo");

    /** The word {@code group}. */
    public static final EventTypeKind GROUP = new EventTypeKind("group");

    private static final List<EventTypeKind> KNOWN = List.of(SOLO, GROUP);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static EventTypeKind of(String text) {
        for (EventTypeKind known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new EventTypeKind(text);
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
