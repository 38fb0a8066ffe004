package io.github.samspoke.calendly.eventtype;

import java.util.List;

/**
 * Who owns a booking page. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record ProfileType(String value) {
    /** The word {@code User}. */
    public static final ProfileType USER = new ProfileType("User");

    /** The word {@code Team}. */
    public static final ProfileType TEAM = new ProfileType("Team");

    private static final List<ProfileType> KNOWN = List.of(USER, TEAM);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static ProfileType of(String text) {
        for (ProfileType known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new ProfileType(text);
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
