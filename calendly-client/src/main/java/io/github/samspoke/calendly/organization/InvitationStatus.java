package io.github.samspoke.calendly.organization;

import java.util.List;

/**
 * Where an invitation stands. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record InvitationStatus(String value) {
    /** The word {@code pending}. */
    public static final InvitationStatus PENDING = new InvitationStatus("pending");

    /** The word {@code accepted}. */
    public static final InvitationStatus ACCEPTED = new InvitationStatus("accepted");

    /** The word {@code declined}. */
    public static final InvitationStatus DECLINED = new InvitationStatus("declined");

    private static final List<InvitationStatus> KNOWN = List.of(PENDING, ACCEPTED, DECLINED);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static InvitationStatus of(String text) {
        for (InvitationStatus known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new InvitationStatus(text);
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
