package io.github.samspoke.core.reclamation;

import java.time.Instant;

/**
 * An admin's word that somebody who came back after a removal may be planned again. Good for that one removal.
 *
 * @param organizationUri the organization
 * @param membershipUri the membership that was removed
 * @param userUri the person
 * @param reason why
 * @param actor who said so
 * @param at when
 */
public record ClearedReappearance(
        String organizationUri, String membershipUri, String userUri, String reason, String actor, Instant at) {}
