package io.github.samspoke.calendly.group;

import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.GroupRef;
import io.github.samspoke.calendly.ref.GroupRelationshipRef;
import io.github.samspoke.calendly.ref.OrganizationRef;

/** Groups and who belongs to them; needs {@code groups:read}. Thread-safe. Every method but those that give a pager makes one call and throws {@code CalendlyException}. */
public interface Groups {
    /**
     * Lists groups.
     *
     * @param organization whose
     * @return the groups
     */
    Pager<Group> list(OrganizationRef organization);

    /**
     * Reads a group.
     *
     * @param group which
     * @return the group
     */
    Group get(GroupRef group);

    /**
     * Lists who belongs to groups.
     *
     * @param query which
     * @return one item for each person and group, more for admins
     */
    Pager<GroupRelationship> relationships(GroupRelationshipQuery query);

    /**
     * Reads one relationship.
     *
     * @param relationship which
     * @return the relationship
     */
    GroupRelationship relationship(GroupRelationshipRef relationship);
}
