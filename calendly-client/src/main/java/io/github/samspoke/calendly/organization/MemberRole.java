package io.github.samspoke.calendly.organization;

import java.util.List;

/**
 * The role of a member in an organization. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record MemberRole(String value) {
    /** The word {@code user}. */
    public static final MemberRole USER = new MemberRole("user");

    /** The word {@code admin}. */
    public static final MemberRole ADMIN = new MemberRole("admin");

    /** The word {@code owner}. */
    public static final MemberRole OWNER = new MemberRole("owner");

    private static final List<MemberRole> KNOWN = List.of(USER, ADMIN, OWNER);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static MemberRole of(String text) {
        for (MemberRole known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new MemberRole(text);
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
