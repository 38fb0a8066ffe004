package io.github.samspoke.calendly.user;

import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Calendly user. The canonical constructor is no API: components may be added.
 *
 * @param uri which user this is
 * @param name the full name
 * @param slug the part of the scheduling URL that names the user
 * @param email the e-mail address
 * @param schedulingUrl the public booking page
 * @param timezone the time zone as Calendly writes it; not always a valid IANA name
 * @param timeNotation {@code 12h} or {@code 24h}; null if Calendly leaves it out
 * @param avatarUrl the picture, null without one
 * @param createdAt when the account was made
 * @param updatedAt when it last changed
 * @param currentOrganization the organization the user belongs to now
 * @param resourceType always {@code User}; null if Calendly leaves it out
 * @param locale the language; null if Calendly leaves it out
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record User(
        UserRef uri,
        String name,
        String slug,
        String email,
        String schedulingUrl,
        String timezone,
        @Nullable String timeNotation,
        @Nullable String avatarUrl,
        Instant createdAt,
        Instant updatedAt,
        OrganizationRef currentOrganization,
        @Nullable String resourceType,
        @Nullable String locale,
        RawJson rawJson) {}
