package io.github.samspoke.calendly.activitylog;

import org.jspecify.annotations.Nullable;

/**
 * Who caused a log entry. The canonical constructor is no API: components may be added.
 *
 * @param uri the URI of the user, null for the system
 * @param type the kind of actor
 * @param organization the organization; null if Calendly leaves it out
 * @param group the group; null if Calendly leaves it out
 * @param displayName the name shown; null if Calendly leaves it out
 * @param alternativeIdentifier another name, as a rule the e-mail address; null if Calendly leaves it out
 */
public record Actor(
        @Nullable String uri,
        ActorType type,
        @Nullable ActorOrganization organization,
        @Nullable ActorGroup group,
        @Nullable String displayName,
        @Nullable String alternativeIdentifier) {}
