package io.github.samspoke.calendly.event;

import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.ref.GroupRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import java.time.Instant;

/** Which scheduled events to list. Without a status both active and canceled events come. Immutable: every method returns a new one. */
public final class EventQuery {
    private final Filters filters;

    private EventQuery(Filters filters) {
        this.filters = filters;
    }

    /**
     * All of an organization.
     *
     * @param organization the organization
     * @return a query
     */
    public static EventQuery in(OrganizationRef organization) {
        return new EventQuery(Filters.none().with("organization", organization.uri()));
    }

    /**
     * All of the caller, those in former organizations too. Calendly refuses anybody else here.
     *
     * @param caller the user behind the access token
     * @return a query
     */
    public static EventQuery ofCaller(UserRef caller) {
        return new EventQuery(Filters.none().with("user", caller.uri()));
    }

    /**
     * Only events that a user hosts.
     *
     * @param host the user
     * @return a new query
     */
    public EventQuery host(UserRef host) {
        return new EventQuery(filters.with("user", host.uri()));
    }

    /**
     * Only events of a group.
     *
     * @param group the group
     * @return a new query
     */
    public EventQuery group(GroupRef group) {
        return new EventQuery(filters.with("group", group.uri()));
    }

    /**
     * Only events to which an address is invited.
     *
     * @param email the address
     * @return a new query
     */
    public EventQuery inviteeEmail(String email) {
        return new EventQuery(filters.with("invitee_email", email));
    }

    /**
     * Only events with a status.
     *
     * @param status the status
     * @return a new query
     */
    public EventQuery status(EventStatus status) {
        return new EventQuery(filters.with("status", status.value()));
    }

    /**
     * Only events that start after an instant.
     *
     * @param start the instant; whether it is included itself is not documented
     * @return a new query
     */
    public EventQuery from(Instant start) {
        return new EventQuery(filters.with("min_start_time", start.toString()));
    }

    /**
     * Only events that start before an instant.
     *
     * @param start the instant; whether it is included itself is not documented
     * @return a new query
     */
    public EventQuery to(Instant start) {
        return new EventQuery(filters.with("max_start_time", start.toString()));
    }

    /**
     * In an order.
     *
     * @param sort the order
     * @return a new query
     */
    public EventQuery sort(EventSort sort) {
        return new EventQuery(filters.with("sort", sort.value()));
    }

    /**
     * How many items a page holds; 20 if this is not said.
     *
     * @param size 1 to 100
     * @return a new query
     * @throws IllegalArgumentException if the size is out of range
     */
    public EventQuery pageSize(int size) {
        return new EventQuery(filters.pageSize(size, 100));
    }

    /**
     * The query parameters this stands for; no API.
     *
     * @return the parameters
     */
    public Filters filters() {
        return filters;
    }

    @Override
    public String toString() {
        return "EventQuery" + filters;
    }

    /**
     * What a user hosts, to be completed by the organization in which.
     *
     * @param host the user
     * @return half a query
     */
    public static OfHost hostedBy(UserRef host) {
        return new OfHost(host);
    }

    /** A host without an organization yet: Calendly wants both when somebody else asks. */
    public static final class OfHost {
        private final UserRef host;

        private OfHost(UserRef host) {
            this.host = host;
        }

        /**
         * Completes the query.
         *
         * @param organization the organization
         * @return a query
         */
        public EventQuery in(OrganizationRef organization) {
            return EventQuery.in(organization).host(host);
        }
    }
}
