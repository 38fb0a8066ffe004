package io.github.samspoke.core.reclamation;

import java.time.Instant;

/**
 * An admin's word that one plan may go past the breaker's limit as a whole: for its hash, for exactly its count, for
 * one execution, and no longer than the plan lives.
 *
 * @param planHash the hash that the admin was shown
 * @param count the number of removals that the admin was shown
 * @param reason why so many at once
 * @param by who lifted it
 * @param at when
 * @param expiresAt when it is worth nothing any more
 */
public record BreakerLift(String planHash, int count, String reason, String by, Instant at, Instant expiresAt) {}
