package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A named person's word for unattended runs: under one revision of a profile's rule, so many removals a day, until a
 * day. It never sets a protection aside and never lifts the breaker.
 *
 * @param id its number
 * @param profile the profile
 * @param rule the rule revision that it is for, for example {@code RUL0001 revision 2}
 * @param mostADay the most removals in any 24 hours
 * @param reason why, for the audit trail
 * @param person who gave it and answers for what is removed under it
 * @param since when it was given
 * @param until when it ends by itself
 * @param revokedAt when it was taken back, or null
 * @param revokedBy who took it back, or null
 */
public record StandingApproval(
        String id,
        ProfileId profile,
        String rule,
        int mostADay,
        String reason,
        String person,
        Instant since,
        Instant until,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {
    /**
     * Returns the approval as taken back.
     *
     * @param by who takes it back
     * @param at when
     * @return the revoked approval
     */
    public StandingApproval revoked(String by, Instant at) {
        return new StandingApproval(id, profile, rule, mostADay, reason, person, since, until, at, by);
    }

    /**
     * Tells why nothing may be removed under it.
     *
     * @param present the rule revision that is in force now
     * @param now the present
     * @return a reason, or empty if it is good
     */
    public String against(String present, Instant now) {
        if (revokedAt != null) {
            return id + " was revoked by " + Objects.requireNonNull(revokedBy);
        }
        if (!now.isBefore(until)) {
            return id + " has ended on " + until;
        }
        return rule.equals(present) ? "" : id + " is for " + rule + ", the rule is at " + present;
    }
}
