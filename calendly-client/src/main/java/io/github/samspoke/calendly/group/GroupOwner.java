package io.github.samspoke.calendly.group;

import io.github.samspoke.calendly.organization.OrganizationInvitation;
import io.github.samspoke.calendly.organization.OrganizationMembership;

/** Who belongs to a group: a member, or somebody invited. Told apart by Calendly's field {@code type}. */
public sealed interface GroupOwner {
    /**
     * A member.
     *
     * @param membership the membership
     */
    record Member(OrganizationMembership membership) implements GroupOwner {}

    /**
     * Somebody invited who has not accepted.
     *
     * @param invitation the invitation
     */
    record Invited(OrganizationInvitation invitation) implements GroupOwner {}

    /**
     * Something Calendly added after this version.
     *
     * @param type the word in {@code type}
     * @param uri its URI
     */
    record Other(String type, String uri) implements GroupOwner {}
}
