package io.github.samspoke.core.reclamation;

import org.jspecify.annotations.Nullable;

/**
 * The reading that proves that the token still sees the organization: a membership that is neither the token's own
 * nor in the plan, or where there is none the list of owners.
 *
 * @param membershipUri the membership to read, or null for the list of owners
 * @param always whether to make the reading even if the answer needs no proof
 */
public record Control(@Nullable String membershipUri, boolean always) {}
