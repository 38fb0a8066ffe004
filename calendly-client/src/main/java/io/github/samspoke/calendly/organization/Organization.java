package io.github.samspoke.calendly.organization;

import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organization: the account that pays. The canonical constructor is no API: components may be added.
 *
 * @param uri which organization this is
 * @param kind for one person or several
 * @param name the display name; null if Calendly leaves it out
 * @param plan the plan; on trial it is the plan tried
 * @param stage whether it pays
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record Organization(
        OrganizationRef uri,
        OrganizationKind kind,
        @Nullable String name,
        OrganizationPlan plan,
        OrganizationStage stage,
        Instant createdAt,
        Instant updatedAt,
        RawJson rawJson) {}
