package io.github.samspoke.calendly.activitylog;

import org.jspecify.annotations.Nullable;

/**
 * The organization of an actor at the time. The canonical constructor is no API: components may be added.
 *
 * @param uri the URI; null if Calendly leaves it out
 * @param role the role; case varies; null if Calendly leaves it out
 */
public record ActorOrganization(
        @Nullable String uri, @Nullable String role) {}
