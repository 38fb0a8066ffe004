package io.github.samspoke.calendly.routing;

import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.RoutingFormRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;
import java.util.List;

/**
 * A form that sends visitors to the right booking page. The canonical constructor is no API: components may be added.
 *
 * @param uri which form this is
 * @param organization the organization
 * @param name what people call it
 * @param status whether it is in use
 * @param questions what it asks
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record RoutingForm(
        RoutingFormRef uri,
        OrganizationRef organization,
        String name,
        RoutingFormStatus status,
        List<FormQuestion> questions,
        Instant createdAt,
        Instant updatedAt,
        RawJson rawJson) {}
