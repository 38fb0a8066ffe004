package io.github.samspoke.calendly.location;

import io.github.samspoke.calendly.eventtype.LocationKind;
import org.jspecify.annotations.Nullable;

/**
 * A kind of place a user can offer. The canonical constructor is no API: components may be added.
 *
 * @param kind the kind of place
 * @param connected whether the user connected an account of the conference product; null if Calendly leaves it out
 */
public record MeetingLocation(LocationKind kind, @Nullable Boolean connected) {}
