package io.github.samspoke.calendly.activitylog;

import org.jspecify.annotations.Nullable;

/**
 * The group of an actor at the time. The canonical constructor is no API: components may be added.
 *
 * @param uri the URI; null if Calendly leaves it out
 * @param name the name; null if Calendly leaves it out
 * @param role the role; case varies; null if Calendly leaves it out
 */
public record ActorGroup(
        @Nullable String uri,
        @Nullable String name,
        @Nullable String role) {}
