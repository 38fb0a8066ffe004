package io.github.samspoke.calendly.organization;

import io.github.samspoke.calendly.ref.MembershipRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;

/**
 * A seat: the membership of one user in one organization. The canonical constructor is no API: components may be added.
 *
 * @param uri which membership this is
 * @param role the role of the member
 * @param user the person
 * @param organization the organization
 * @param updatedAt when the membership last changed
 * @param createdAt when the membership began
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record OrganizationMembership(
        MembershipRef uri,
        MemberRole role,
        MemberUser user,
        OrganizationRef organization,
        Instant updatedAt,
        Instant createdAt,
        RawJson rawJson) {}
