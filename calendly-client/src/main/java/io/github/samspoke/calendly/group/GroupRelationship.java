package io.github.samspoke.calendly.group;

import io.github.samspoke.calendly.ref.GroupRef;
import io.github.samspoke.calendly.ref.GroupRelationshipRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;

/**
 * That somebody belongs to a group, in a role. The canonical constructor is no API: components may be added.
 *
 * @param uri which relationship this is
 * @param role the role in the group
 * @param owner who belongs to it
 * @param organization the organization
 * @param group the group
 * @param createdAt when it began
 * @param updatedAt when it last changed
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record GroupRelationship(
        GroupRelationshipRef uri,
        GroupRole role,
        GroupOwner owner,
        OrganizationRef organization,
        GroupRef group,
        Instant createdAt,
        Instant updatedAt,
        RawJson rawJson) {}
