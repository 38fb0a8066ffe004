package io.github.samspoke.calendly.eventtype;

import org.jspecify.annotations.Nullable;

/**
 * A place an event type offers. The canonical constructor is no API: components may be added.
 *
 * @param kind the kind of place; null if Calendly leaves it out
 * @param location the place; null if Calendly leaves it out
 * @param additionalInfo a note beside it; null if Calendly leaves it out
 * @param phoneNumber the number to call; null if Calendly leaves it out
 */
public record LocationOption(
        @Nullable LocationKind kind,
        @Nullable String location,
        @Nullable String additionalInfo,
        @Nullable String phoneNumber) {}
