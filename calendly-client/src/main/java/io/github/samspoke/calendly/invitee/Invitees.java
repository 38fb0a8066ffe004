package io.github.samspoke.calendly.invitee;

import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.InviteeRef;
import io.github.samspoke.calendly.ref.NoShowRef;

/** Invitees of scheduled events; needs {@code scheduled_events:read}, to change anything {@code scheduled_events:write}. Events of others are for owners and admins. Thread-safe. Every method but those that give a pager makes one call and throws {@code CalendlyException}. */
public interface Invitees {
    /**
     * Lists invitees.
     *
     * @param query which
     * @return the invitees
     */
    Pager<Invitee> list(InviteeQuery query);

    /**
     * Reads an invitee.
     *
     * @param invitee which
     * @return the invitee
     */
    Invitee get(InviteeRef invitee);

    /**
     * Books a meeting for somebody, as if chosen on the booking page: calendars are written and mails sent. For paid plans
     * only; {@code PermissionDeniedException} otherwise. Has a rate limit of its own. A time that is taken is
     * {@code InvalidRequestException}. Sent once at most: if the answer is lost, {@code UnknownOutcomeException} says so,
     * and listing the events of the host shows whether it was booked.
     *
     * @param booking what, when, for whom
     * @return the invitee, who knows the event
     */
    Invitee book(Booking booking);

    /**
     * Marks an invitee as one who did not come. Sent once at most.
     *
     * @param invitee who
     * @return the mark
     */
    InviteeNoShow markNoShow(InviteeRef invitee);

    /**
     * Reads the mark of a no-show.
     *
     * @param mark which
     * @return the mark
     */
    InviteeNoShow noShow(NoShowRef mark);

    /**
     * Takes the mark of a no-show away. Sent once at most.
     *
     * @param mark which
     */
    void unmarkNoShow(NoShowRef mark);
}
