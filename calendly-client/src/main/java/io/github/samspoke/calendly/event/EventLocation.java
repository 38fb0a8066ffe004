package io.github.samspoke.calendly.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an event is held. The canonical constructor is no API: components may be added.
 *
 * @param type the kind of place
 * @param location the place or number; null if Calendly leaves it out
 * @param additionalInfo a note beside it; null if Calendly leaves it out
 * @param status how far the conference is set up; null if Calendly leaves it out
 * @param joinUrl the link to join; null if Calendly leaves it out
 * @param data what the conference product says of it; null if Calendly leaves it out
 */
public record EventLocation(
        LocationType type,
        @Nullable String location,
        @Nullable String additionalInfo,
        @Nullable ConferenceStatus status,
        @Nullable String joinUrl,
        @Nullable Map<String, @Nullable Object> data) {}
