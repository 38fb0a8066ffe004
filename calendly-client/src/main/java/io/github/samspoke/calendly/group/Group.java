package io.github.samspoke.calendly.group;

import io.github.samspoke.calendly.ref.GroupRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group of members of an organization. The canonical constructor is no API: components may be added.
 *
 * @param uri which group this is
 * @param name the name
 * @param organization the organization
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 * @param memberCount how many belong to it; null if Calendly leaves it out
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record Group(
        GroupRef uri,
        String name,
        OrganizationRef organization,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Integer memberCount,
        RawJson rawJson) {}
