package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seat that is given back: the person is invited again.
 *
 * @param id its number, {@code RST} and five digits
 * @param profile the profile
 * @param organizationUri the organization
 * @param userUri the person as known at the removal
 * @param email where the invitation goes
 * @param candidate the candidate whose removal it undoes
 * @param state where it stands
 * @param invitationUri the invitation, or null if none is known
 * @param actor who gives the seat back
 * @param begunAt when
 * @param updatedAt when it last changed
 * @param detail what the vendor said last
 */
public record Restoration(
        String id,
        ProfileId profile,
        String organizationUri,
        String userUri,
        EmailAddress email,
        String candidate,
        State state,
        @Nullable String invitationUri,
        String actor,
        Instant begunAt,
        Instant updatedAt,
        String detail) {
    /** What became of it. */
    public enum State {
        /** About to be sent: durable before anything leaves. After a crash: only reading tells. */
        INTENT,
        /** Invited: the person has to accept. */
        INVITED,
        /** There is an invitation that is not answered yet; none was sent. */
        ALREADY_INVITED,
        /** The person is a member; nothing was sent. */
        ALREADY_MEMBER,
        /** The vendor refused: no seat is free. Free one, or buy one, first. */
        NO_SEATS,
        /** The vendor refused: people come and go through the identity provider, so ask its administrator. */
        PROVISIONED_ELSEWHERE,
        /** The vendor refused for another reason. */
        REFUSED,
        /** It was certainly not sent: try again. */
        NOT_SENT,
        /** It may have been sent, and reading does not tell. Look at the vendor, then try again: it reads first. */
        UNSETTLED;

        /**
         * Tells whether the person has the way back.
         *
         * @return true if an invitation or a membership is there
         */
        public boolean granted() {
            return this == INVITED || this == ALREADY_INVITED || this == ALREADY_MEMBER;
        }
    }

    /**
     * Moves the restoration.
     *
     * @param to the next state
     * @param at when
     * @param invitation the invitation, or null
     * @param why what the vendor said
     * @return the restoration in its next state
     */
    public Restoration moved(State to, Instant at, @Nullable String invitation, String why) {
        return new Restoration(
                id, profile, organizationUri, userUri, email, candidate, to, invitation, actor, begunAt, at, why);
    }

    /**
     * Tells what comes back with the seat.
     *
     * @return sentences for whoever asked; empty if the way back is not there
     */
    public List<String> comesBack() {
        return state.granted()
                ? List.of(
                        "The seat, once the person accepts the invitation: nobody can accept it for them.",
                        "The person's own event types, availability and connected calendars, if they accept with the"
                                + " account they had: it went on living as a free one.",
                        "Meetings that were booked stayed with the person.")
                : List.of();
    }

    /**
     * Tells what does not come back.
     *
     * @return sentences for whoever asked; empty if the way back is not there
     */
    public List<String> doesNotComeBack() {
        return state.granted()
                ? List.of(
                        "The role and the groups: an invitation makes a plain user, an admin assigns the rest again.",
                        "Managed event types and the place in shared ones (round robin, collective): an admin assigns"
                                + " them again.",
                        "Everything of a person who accepts with a new account, or whose account was deleted.")
                : List.of();
    }
}
