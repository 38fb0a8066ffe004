package io.github.samspoke.emulator;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the emulated organization holds, to look at and to change behind the back of a client. Changes are seen by the
 * next request. URIs of other kinds or organizations are refused with {@link IllegalArgumentException}. Thread-safe.
 */
public interface EmulatorState {
    /**
     * The organization.
     *
     * @return its URI
     */
    URI organizationUri();

    /**
     * Everybody with a seat, longest known first.
     *
     * @return a copy
     */
    List<EmulatedMember> members();

    /**
     * The seats of all members.
     *
     * @return URIs of memberships
     */
    List<URI> memberUris();

    /**
     * A member by user, by seat, or by address.
     *
     * @param uriOrEmail which of them
     * @return empty when nobody with a seat is called so
     */
    Optional<EmulatedMember> member(String uriOrEmail);

    /**
     * Seats in use.
     *
     * @return how many
     */
    int memberCount();

    /**
     * Open invitations.
     *
     * @return how many
     */
    int pendingInvitationCount();

    /**
     * All events, whoever hosts them.
     *
     * @return how many
     */
    int eventCount();

    /**
     * Events from a moment on, whoever hosts them and however far ahead.
     *
     * @param from the first moment at which they may start
     * @return how many
     */
    int eventCount(Instant from);

    /**
     * All log entries, those too old to be listed included.
     *
     * @return how many
     */
    int logEntryCount();

    /**
     * Gives a seat now. Somebody known by this address keeps the user URI and gets a new seat.
     *
     * @param email address
     * @param role owner, admin or user
     * @return the member
     */
    EmulatedMember addMember(String email, String role);

    /**
     * Gives a seat as of a moment.
     *
     * @param email address
     * @param role owner, admin or user
     * @param joinedAt the moment
     * @return the member
     */
    EmulatedMember addMember(String email, String role, Instant joinedAt);

    /**
     * Takes a seat away without asking, as when the company's directory lets somebody go.
     *
     * @param userOrMembership whose
     */
    void removeMember(URI userOrMembership);

    /**
     * Plays the next run of a provisioning such as SCIM: everybody whose seat was taken away over the API, and whom the
     * company therefore still has in its directory, gets a new one with the role of the old. Whoever was taken out with
     * {@link #removeMember} stays out. Works whether or not {@link CalendlyEmulator#setScim SCIM} is on.
     *
     * @return who came back
     */
    List<EmulatedMember> provision();

    /**
     * Changes a role without asking. Two owners are possible, as in the moment of a transfer.
     *
     * @param userOrMembership whose
     * @param role owner, admin or user
     */
    void setRole(URI userOrMembership, String role);

    /**
     * Adds an event.
     *
     * @param draft which
     * @return its URI
     */
    URI addEvent(EventDraft draft);

    /**
     * Adds an active event of half an hour.
     *
     * @param host user who hosts it
     * @param start when
     * @return its URI
     */
    default URI addEvent(URI host, Instant start) {
        return addEvent(EventDraft.of(host, start));
    }

    /**
     * Adds an entry to the activity log.
     *
     * @param user who did it, or null for the system
     * @param namespace such as Login
     * @param action such as Succeeded
     * @param occurredAt when
     * @return its URI
     */
    URI addLogEntry(@Nullable URI user, String namespace, String action, Instant occurredAt);

    /**
     * Marks the first event type of a user as edited.
     *
     * @param user whose
     * @param updatedAt when
     * @return its URI
     */
    URI editEventType(URI user, Instant updatedAt);

    /**
     * Invites somebody without asking.
     *
     * @param email whom
     * @return URI of the invitation
     */
    URI addInvitation(String email);

    /**
     * Lets an invited person accept and take a seat.
     *
     * @param invitation which
     * @return the member
     */
    EmulatedMember acceptInvitation(URI invitation);

    /**
     * Changes plan and stage.
     *
     * @param plan basic to enterprise
     * @param stage trial, free or paid
     */
    void setPlan(String plan, String stage);

    /**
     * Changes the number of seats paid for, by which invitations are refused.
     *
     * @param seats how many
     */
    void setPurchasedSeats(int seats);

    /**
     * A seat in some other organization.
     *
     * @return its URI
     */
    URI foreignMembershipUri();

    /**
     * A user of some other organization.
     *
     * @return its URI
     */
    URI foreignUserUri();

    /**
     * Some other organization.
     *
     * @return its URI
     */
    URI foreignOrganizationUri();
}
