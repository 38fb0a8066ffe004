package io.github.samspoke.calendly.organization;

import io.github.samspoke.calendly.ref.UserRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a membership. The canonical constructor is no API: components may be added.
 *
 * @param uri which user this is
 * @param name the full name
 * @param slug the part of the scheduling URL that names the user
 * @param email the e-mail address
 * @param schedulingUrl the public booking page
 * @param timezone the time zone as Calendly writes it; not always a valid IANA name
 * @param avatarUrl the picture, null without one
 * @param locale the language; null if Calendly leaves it out
 * @param timeNotation {@code 12h} or {@code 24h}; null if Calendly leaves it out
 * @param createdAt when the account was made
 * @param updatedAt when it last changed
 */
public record MemberUser(
        UserRef uri,
        String name,
        String slug,
        String email,
        String schedulingUrl,
        String timezone,
        @Nullable String avatarUrl,
        @Nullable String locale,
        @Nullable String timeNotation,
        Instant createdAt,
        Instant updatedAt) {}
