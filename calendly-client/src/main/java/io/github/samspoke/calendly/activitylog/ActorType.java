package io.github.samspoke.calendly.activitylog;

import java.util.List;

/**
 * What kind of actor caused a log entry. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record ActorType(String value) {
    /** The word {@code User}. */
    public static final ActorType USER = new ActorType("User");

    /** The word {@code System}. */
    public static final ActorType SYSTEM = new ActorType("System");

    private static final List<ActorType> KNOWN = List.of(USER, SYSTEM);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static ActorType of(String text) {
        for (ActorType known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new ActorType(text);
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
