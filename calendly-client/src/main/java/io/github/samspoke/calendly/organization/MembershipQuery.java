package io.github.samspoke.calendly.organization;

import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;

/** Which members to list. Immutable: every method returns a new one. */
public final class MembershipQuery {
    private final Filters filters;

    private MembershipQuery(Filters filters) {
        this.filters = filters;
    }

    /**
     * All of an organization.
     *
     * @param organization the organization
     * @return a query
     */
    public static MembershipQuery in(OrganizationRef organization) {
        return new MembershipQuery(Filters.none().with("organization", organization.uri()));
    }

    /**
     * Only members with a role.
     *
     * @param role the role
     * @return a new query
     */
    public MembershipQuery role(MemberRole role) {
        return new MembershipQuery(filters.with("role", role.value()));
    }

    /**
     * Only the member with an e-mail address.
     *
     * @param email the address
     * @return a new query
     */
    public MembershipQuery email(String email) {
        return new MembershipQuery(filters.with("email", email));
    }

    /**
     * Only the membership of a user.
     *
     * @param user the user
     * @return a new query
     */
    public MembershipQuery user(UserRef user) {
        return new MembershipQuery(filters.with("user", user.uri()));
    }

    /**
     * How many items a page holds; 20 if this is not said.
     *
     * @param size 1 to 100
     * @return a new query
     * @throws IllegalArgumentException if the size is out of range
     */
    public MembershipQuery pageSize(int size) {
        return new MembershipQuery(filters.pageSize(size, 100));
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
        return "MembershipQuery" + filters;
    }
}
