package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.invitee.Booking;
import io.github.samspoke.calendly.invitee.Invitee;
import io.github.samspoke.calendly.invitee.InviteeNoShow;
import io.github.samspoke.calendly.invitee.InviteeQuery;
import io.github.samspoke.calendly.invitee.Invitees;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.InviteeRef;
import io.github.samspoke.calendly.ref.NoShowRef;
import io.github.samspoke.calendly.transport.CallOptions;
import io.github.samspoke.calendly.transport.JsonBody;

/** Invitees over the API. */
public final class ApiInvitees implements Invitees {
    private static final String NO_SHOWS = "/invitee_no_shows";

    private final Resources resources;

    public ApiInvitees(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public Pager<Invitee> list(InviteeQuery query) {
        return resources.list(invitees(query.event()), query.filters(), InviteeJson::invitee);
    }

    @Override
    public Invitee get(InviteeRef invitee) {
        return resources.get(invitees(invitee.event()) + "/" + invitee.id(), InviteeJson::invitee);
    }

    @Override
    public Invitee book(Booking booking) {
        return resources.post("/invitees", booking.body(), InviteeJson::invitee);
    }

    @Override
    public InviteeNoShow markNoShow(InviteeRef invitee) {
        return resources.post(NO_SHOWS, JsonBody.empty().with("invitee", invitee), InviteeJson::inviteeNoShow);
    }

    @Override
    public InviteeNoShow noShow(NoShowRef mark) {
        return resources.get(path(mark), InviteeJson::inviteeNoShow);
    }

    @Override
    public void unmarkNoShow(NoShowRef mark) {
        resources.delete(path(mark), CallOptions.none());
    }

    private static String invitees(EventRef event) {
        return ApiScheduledEvents.path(event) + "/invitees";
    }

    private static String path(NoShowRef mark) {
        return NO_SHOWS + "/" + mark.id();
    }
}
