package io.github.samspoke.calendly.invitee;

import io.github.samspoke.calendly.page.CreationSort;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.ref.EventRef;

/** Which invitees to list. Without a status both active and canceled ones come. Immutable: every method returns a new one. */
public final class InviteeQuery {
    private final EventRef event;
    private final Filters filters;

    private InviteeQuery(EventRef event, Filters filters) {
        this.event = event;
        this.filters = filters;
    }

    /**
     * All of an event.
     *
     * @param event the event
     * @return a query
     */
    public static InviteeQuery of(EventRef event) {
        return new InviteeQuery(event, Filters.none());
    }

    /**
     * Only invitees with a status.
     *
     * @param status the status
     * @return a new query
     */
    public InviteeQuery status(InviteeStatus status) {
        return new InviteeQuery(event, filters.with("status", status.value()));
    }

    /**
     * Only the invitee with an e-mail address.
     *
     * @param email the address
     * @return a new query
     */
    public InviteeQuery email(String email) {
        return new InviteeQuery(event, filters.with("email", email));
    }

    /**
     * In an order; oldest first if this is not said.
     *
     * @param sort the order
     * @return a new query
     */
    public InviteeQuery sort(CreationSort sort) {
        return new InviteeQuery(event, filters.with("sort", sort.value()));
    }

    /**
     * How many items a page holds; 20 if this is not said.
     *
     * @param size 1 to 100
     * @return a new query
     * @throws IllegalArgumentException if the size is out of range
     */
    public InviteeQuery pageSize(int size) {
        return new InviteeQuery(event, filters.pageSize(size, 100));
    }

    /**
     * The query parameters this stands for; no API.
     *
     * @return the parameters
     */
    public Filters filters() {
        return filters;
    }

    /**
     * The event that is attended.
     *
     * @return the event
     */
    public EventRef event() {
        return event;
    }

    @Override
    public String toString() {
        return "InviteeQuery" + filters;
    }
}
