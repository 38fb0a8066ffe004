package io.github.samspoke.calendly.contact;

import io.github.samspoke.calendly.ref.CustomFieldRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field that an organization has added to its contacts. The canonical constructor is no API: components may be added.
 *
 * @param uri which field this is
 * @param label what people call it; null if Calendly leaves it out
 * @param fieldType what it holds; null if Calendly leaves it out
 * @param createdAt when it was made; null if Calendly leaves it out
 * @param updatedAt when it last changed; null if Calendly leaves it out
 * @param options what there is to choose from, as plain maps; empty if nothing
 * @param currency the code of the currency of an amount, null for other types
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record CustomFieldDefinition(
        CustomFieldRef uri,
        @Nullable String label,
        @Nullable CustomFieldType fieldType,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        List<Map<String, @Nullable Object>> options,
        @Nullable String currency,
        RawJson rawJson) {}
