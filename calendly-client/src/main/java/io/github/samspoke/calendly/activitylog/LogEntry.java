package io.github.samspoke.calendly.activitylog;

import io.github.samspoke.calendly.ref.OrganizationRef;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the activity log. The canonical constructor is no API: components may be added.
 *
 * @param occurredAt when it happened
 * @param actor who did it; null if Calendly leaves it out
 * @param details what Calendly says of it; the shape depends on the action
 * @param fullyQualifiedName {@code Namespace.Action}
 * @param uri the URI of the entry
 * @param namespace the area
 * @param action what was done
 * @param organization the organization
 */
public record LogEntry(
        Instant occurredAt,
        @Nullable Actor actor,
        Map<String, @Nullable Object> details,
        String fullyQualifiedName,
        String uri,
        String namespace,
        String action,
        OrganizationRef organization) {}
