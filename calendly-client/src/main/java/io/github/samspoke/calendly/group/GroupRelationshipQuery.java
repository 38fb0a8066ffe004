package io.github.samspoke.calendly.group;

import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.ref.GroupRef;
import io.github.samspoke.calendly.ref.InvitationRef;
import io.github.samspoke.calendly.ref.MembershipRef;
import io.github.samspoke.calendly.ref.OrganizationRef;

/** Which group relationships to list. Immutable: every method returns a new one. */
public final class GroupRelationshipQuery {
    private final Filters filters;

    private GroupRelationshipQuery(Filters filters) {
        this.filters = filters;
    }

    /**
     * All of an organization.
     *
     * @param organization the organization
     * @return a query
     */
    public static GroupRelationshipQuery in(OrganizationRef organization) {
        return new GroupRelationshipQuery(Filters.none().with("organization", organization.uri()));
    }

    /**
     * Only those of a member.
     *
     * @param owner the membership
     * @return a new query
     */
    public GroupRelationshipQuery owner(MembershipRef owner) {
        return new GroupRelationshipQuery(filters.with("owner", owner.uri()));
    }

    /**
     * Only those of an invitation.
     *
     * @param owner the invitation
     * @return a new query
     */
    public GroupRelationshipQuery owner(InvitationRef owner) {
        return new GroupRelationshipQuery(filters.with("owner", owner.uri()));
    }

    /**
     * Only those to a group.
     *
     * @param group the group
     * @return a new query
     */
    public GroupRelationshipQuery group(GroupRef group) {
        return new GroupRelationshipQuery(filters.with("group", group.uri()));
    }

    /**
     * How many items a page holds; 20 if this is not said.
     *
     * @param size 1 to 100
     * @return a new query
     * @throws IllegalArgumentException if the size is out of range
     */
    public GroupRelationshipQuery pageSize(int size) {
        return new GroupRelationshipQuery(filters.pageSize(size, 100));
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
        return "GroupRelationshipQuery" + filters;
    }
}
