package io.github.samspoke.calendly.contact;

import org.jspecify.annotations.Nullable;

/**
 * What a custom field says of a contact. The canonical constructor is no API: components may be added.
 *
 * @param uri the field as Calendly names it
 * @param label what people call it; null if Calendly leaves it out
 * @param value plain maps, lists, strings, numbers and booleans, as the type of the field has it; null without a value
 */
public record ContactCustomField(
        String uri, @Nullable String label, @Nullable Object value) {}
