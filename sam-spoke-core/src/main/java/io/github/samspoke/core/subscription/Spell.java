package io.github.samspoke.core.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a person held a seat under one membership.
 *
 * @param membershipUri the membership
 * @param from when it began, or null if the vendor did not say
 * @param to when it was found to have ended, or null while it lasts
 */
public record Spell(
        String membershipUri,
        @Nullable Instant from,
        @Nullable Instant to) {}
