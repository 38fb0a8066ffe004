package io.github.samspoke.core.subscription;

import io.github.samspoke.core.people.EmailAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member as the vendor shows it in one reading.
 *
 * @param userUri the person at the vendor
 * @param membershipUri the person's membership in the organization
 * @param email the person's e-mail address
 * @param name the person's name
 * @param role the role in the organization
 * @param createdAt when the membership began, or null if the vendor does not say
 */
public record ObservedMember(
        String userUri,
        String membershipUri,
        EmailAddress email,
        String name,
        MemberRole role,
        @Nullable Instant createdAt) {}
