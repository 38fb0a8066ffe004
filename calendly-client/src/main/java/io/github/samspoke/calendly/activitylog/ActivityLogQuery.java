package io.github.samspoke.calendly.activitylog;

import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import java.time.Instant;
import java.util.stream.Stream;

/** Which log entries to list; Calendly keeps 90 days. Immutable: every method returns a new one. */
public final class ActivityLogQuery {
    private final Filters filters;

    private ActivityLogQuery(Filters filters) {
        this.filters = filters;
    }

    /**
     * All of an organization.
     *
     * @param organization the organization
     * @return a query
     */
    public static ActivityLogQuery in(OrganizationRef organization) {
        return new ActivityLogQuery(Filters.none().with("organization", organization.uri()));
    }

    /**
     * Only what some users did.
     *
     * @param actors the users, added to those named before
     * @return a new query
     */
    public ActivityLogQuery actor(UserRef... actors) {
        return new ActivityLogQuery(added("actor", Stream.of(actors).map(UserRef::uri)));
    }

    /**
     * Only entries of some areas.
     *
     * @param namespaces the areas, added to those named before
     * @return a new query
     */
    public ActivityLogQuery namespace(String... namespaces) {
        return new ActivityLogQuery(added("namespace", Stream.of(namespaces)));
    }

    /**
     * Only entries of some actions.
     *
     * @param actions the actions, added to those named before
     * @return a new query
     */
    public ActivityLogQuery action(String... actions) {
        return new ActivityLogQuery(added("action", Stream.of(actions)));
    }

    /**
     * Only entries that match a search.
     *
     * @param term at most 300 characters
     * @return a new query
     */
    public ActivityLogQuery searchTerm(String term) {
        return new ActivityLogQuery(filters.with("search_term", term));
    }

    /**
     * Only entries after an instant.
     *
     * @param occurred the instant; whether it is included itself is not documented
     * @return a new query
     */
    public ActivityLogQuery from(Instant occurred) {
        return new ActivityLogQuery(filters.with("min_occurred_at", occurred.toString()));
    }

    /**
     * Only entries before an instant.
     *
     * @param occurred the instant; whether it is included itself is not documented
     * @return a new query
     */
    public ActivityLogQuery to(Instant occurred) {
        return new ActivityLogQuery(filters.with("max_occurred_at", occurred.toString()));
    }

    /**
     * In an order; newest first if this is not said.
     *
     * @param sorts the orders, added to those named before
     * @return a new query
     */
    public ActivityLogQuery sort(LogSort... sorts) {
        return new ActivityLogQuery(added("sort", Stream.of(sorts).map(LogSort::value)));
    }

    /**
     * How many items a page holds; 20 if this is not said.
     *
     * @param size 1 to 1000
     * @return a new query
     * @throws IllegalArgumentException if the size is out of range
     */
    public ActivityLogQuery pageSize(int size) {
        return new ActivityLogQuery(filters.pageSize(size, 1000));
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
        return "ActivityLogQuery" + filters;
    }

    /** Repeats the key for each value, as the published contract implies. */
    private Filters added(String name, Stream<String> values) {
        return values.reduce(filters, (sum, value) -> sum.and(name, value), (one, other) -> other);
    }
}
