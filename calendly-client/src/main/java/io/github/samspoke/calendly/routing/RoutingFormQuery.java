package io.github.samspoke.calendly.routing;

import io.github.samspoke.calendly.page.CreationSort;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.ref.OrganizationRef;

/** Which routing forms to list. Immutable: every method returns a new one. */
public final class RoutingFormQuery {
    private final Filters filters;

    private RoutingFormQuery(Filters filters) {
        this.filters = filters;
    }

    /**
     * All of an organization.
     *
     * @param organization the organization
     * @return a query
     */
    public static RoutingFormQuery in(OrganizationRef organization) {
        return new RoutingFormQuery(Filters.none().with("organization", organization.uri()));
    }

    /**
     * In an order.
     *
     * @param sort the order
     * @return a new query
     */
    public RoutingFormQuery sort(CreationSort sort) {
        return new RoutingFormQuery(filters.with("sort", sort.value()));
    }

    /**
     * How many items a page holds; 20 if this is not said.
     *
     * @param size 1 to 100
     * @return a new query
     * @throws IllegalArgumentException if the size is out of range
     */
    public RoutingFormQuery pageSize(int size) {
        return new RoutingFormQuery(filters.pageSize(size, 100));
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
        return "RoutingFormQuery" + filters;
    }
}
