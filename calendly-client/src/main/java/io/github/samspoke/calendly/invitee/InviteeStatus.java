package io.github.samspoke.calendly.invitee;

import java.util.List;

/**
 * Whether an invitee still attends. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record InviteeStatus(String value) {
    /** The word {@code active}. */
    public static final InviteeStatus ACTIVE = new InviteeStatus("active");

    /** The word {@code canceled}. */
    public static final InviteeStatus CANCELED = new InviteeStatus("canceled");

    private static final List<InviteeStatus> KNOWN = List.of(ACTIVE, CANCELED);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static InviteeStatus of(String text) {
        for (InviteeStatus known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new InviteeStatus(text);
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
