package io.github.samspoke.calendly.organization;

import io.github.samspoke.calendly.page.CreationSort;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.ref.OrganizationRef;

/** Which invitations to list. Immutable: every method returns a new one. */
public final class InvitationQuery {
    private final OrganizationRef organization;
    private final Filters filters;

    private InvitationQuery(OrganizationRef organization, Filters filters) {
        this.organization = organization;
        this.filters = filters;
    }

    /**
     * All of an organization.
     *
     * @param organization the organization
     * @return a query
     */
    public static InvitationQuery in(OrganizationRef organization) {
        return new InvitationQuery(organization, Filters.none());
    }

    /**
     * Only those to an address.
     *
     * @param email the address
     * @return a new query
     */
    public InvitationQuery email(String email) {
        return new InvitationQuery(organization, filters.with("email", email));
    }

    /**
     * Only those with a status.
     *
     * @param status the status
     * @return a new query
     */
    public InvitationQuery status(InvitationStatus status) {
        return new InvitationQuery(organization, filters.with("status", status.value()));
    }

    /**
     * In an order; oldest first if this is not said.
     *
     * @param sort the order
     * @return a new query
     */
    public InvitationQuery sort(CreationSort sort) {
        return new InvitationQuery(organization, filters.with("sort", sort.value()));
    }

    /**
     * How many items a page holds; 20 if this is not said.
     *
     * @param size 1 to 100
     * @return a new query
     * @throws IllegalArgumentException if the size is out of range
     */
    public InvitationQuery pageSize(int size) {
        return new InvitationQuery(organization, filters.pageSize(size, 100));
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
        return "InvitationQuery" + filters;
    }

    /**
     * The organization that invites.
     *
     * @return the organization
     */
    public OrganizationRef organization() {
        return organization;
    }
}
