package io.github.samspoke.calendly.eventtype;

import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.ref.AvailabilityScheduleRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;

/** Which event types to list. Immutable: every method returns a new one. */
public final class EventTypeQuery {
    private final Filters filters;

    private EventTypeQuery(Filters filters) {
        this.filters = filters;
    }

    /**
     * All of an organization.
     *
     * @param organization the organization
     * @return a query
     */
    public static EventTypeQuery in(OrganizationRef organization) {
        return new EventTypeQuery(Filters.none().with("organization", organization.uri()));
    }

    /**
     * All of a user.
     *
     * @param user the user
     * @return a query
     */
    public static EventTypeQuery ofUser(UserRef user) {
        return new EventTypeQuery(Filters.none().with("user", user.uri()));
    }

    /**
     * Only those of a user.
     *
     * @param user the user
     * @return a new query
     */
    public EventTypeQuery user(UserRef user) {
        return new EventTypeQuery(filters.with("user", user.uri()));
    }

    /**
     * Only those booked by a schedule.
     *
     * @param schedule the schedule
     * @return a new query
     */
    public EventTypeQuery schedule(AvailabilityScheduleRef schedule) {
        return new EventTypeQuery(filters.with("user_availability_schedule", schedule.uri()));
    }

    /**
     * Only active or only inactive ones.
     *
     * @param active whether they can be booked
     * @return a new query
     */
    public EventTypeQuery active(boolean active) {
        return new EventTypeQuery(filters.with("active", Boolean.toString(active)));
    }

    /**
     * Only managed or only unmanaged ones.
     *
     * @param managed whether an admin manages them
     * @return a new query
     */
    public EventTypeQuery adminManaged(boolean managed) {
        return new EventTypeQuery(filters.with("admin_managed", Boolean.toString(managed)));
    }

    /**
     * In an order.
     *
     * @param sort the order
     * @return a new query
     */
    public EventTypeQuery sort(EventTypeSort sort) {
        return new EventTypeQuery(filters.with("sort", sort.value()));
    }

    /**
     * How many items a page holds; 20 if this is not said.
     *
     * @param size 1 to 100
     * @return a new query
     * @throws IllegalArgumentException if the size is out of range
     */
    public EventTypeQuery pageSize(int size) {
        return new EventTypeQuery(filters.pageSize(size, 100));
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
        return "EventTypeQuery" + filters;
    }
}
