package io.github.samspoke.calendly.routing;

import io.github.samspoke.calendly.page.CreationSort;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.ref.RoutingFormRef;

/** Which submissions of a routing form to list. Immutable: every method returns a new one. */
public final class SubmissionQuery {
    private final Filters filters;

    private SubmissionQuery(Filters filters) {
        this.filters = filters;
    }

    /**
     * All of a form.
     *
     * @param form the form
     * @return a query
     */
    public static SubmissionQuery of(RoutingFormRef form) {
        return new SubmissionQuery(Filters.none().with("form", form.uri()));
    }

    /**
     * In an order.
     *
     * @param sort the order
     * @return a new query
     */
    public SubmissionQuery sort(CreationSort sort) {
        return new SubmissionQuery(filters.with("sort", sort.value()));
    }

    /**
     * How many items a page holds; 20 if this is not said.
     *
     * @param size 1 to 100
     * @return a new query
     * @throws IllegalArgumentException if the size is out of range
     */
    public SubmissionQuery pageSize(int size) {
        return new SubmissionQuery(filters.pageSize(size, 100));
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
        return "SubmissionQuery" + filters;
    }
}
