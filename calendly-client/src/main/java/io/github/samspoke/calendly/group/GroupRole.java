package io.github.samspoke.calendly.group;

import java.util.List;

/**
 * The role of an owner in a group. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record GroupRole(String value) {
    /** The word {@code member}. */
    public static final GroupRole MEMBER = new GroupRole("member");

    /** The word {@code admin}. */
    public static final GroupRole ADMIN = new GroupRole("admin");

    private static final List<GroupRole> KNOWN = List.of(MEMBER, ADMIN);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static GroupRole of(String text) {
        for (GroupRole known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new GroupRole(text);
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
