package io.github.samspoke.core.subscription;

import java.time.Instant;

/**
 * An admin's word that a held figure is true.
 *
 * @param profile the profile
 * @param hash stands for what was counted
 * @param count the count that was repeated
 * @param actor who accepted it
 * @param reason why, in their words
 * @param at when
 */
public record Acceptance(ProfileId profile, String hash, long count, String actor, String reason, Instant at) {}
