package io.github.samspoke.calendly.communication;

import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.ref.OrganizationRef;
import java.time.Instant;

/** Which messages to list. Immutable: every method returns a new one. */
public final class CommunicationQuery {
    private final Filters filters;

    private CommunicationQuery(Filters filters) {
        this.filters = filters;
    }

    /**
     * All of an organization.
     *
     * @param organization the organization
     * @return a query
     */
    public static CommunicationQuery in(OrganizationRef organization) {
        return new CommunicationQuery(Filters.none().with("organization", organization.uri()));
    }

    /**
     * Only messages made after an instant.
     *
     * @param created the instant; whether it is included itself is not documented
     * @return a new query
     */
    public CommunicationQuery from(Instant created) {
        return new CommunicationQuery(filters.with("min_created_at", created.toString()));
    }

    /**
     * Only messages made before an instant.
     *
     * @param created the instant; whether it is included itself is not documented
     * @return a new query
     */
    public CommunicationQuery to(Instant created) {
        return new CommunicationQuery(filters.with("max_created_at", created.toString()));
    }

    /**
     * How many items a page holds; 20 if this is not said.
     *
     * @param size 1 to 100
     * @return a new query
     * @throws IllegalArgumentException if the size is out of range
     */
    public CommunicationQuery pageSize(int size) {
        return new CommunicationQuery(filters.pageSize(size, 100));
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
        return "CommunicationQuery" + filters;
    }
}
