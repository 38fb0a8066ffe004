package io.github.samspoke.core.license;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that would put a model right, for a person to choose.
 *
 * @param kind what to do
 * @param seats with how many seats or identifiers
 * @param amount what it costs or saves a year
 * @param by until when, or null where any day will do
 * @param text the proposal in a sentence
 * @param subjects candidates, invitations, identifiers or profiles that it is about
 */
public record Remediation(
        Kind kind,
        int seats,
        Figure<Money> amount,
        @Nullable LocalDate by,
        String text,
        List<String> subjects) {
    /** What to do. */
    public enum Kind {
        /** Buy rights for the shortage. */
        BUY,
        /** Take the seats of eligible candidates back. */
        RECLAIM,
        /** Drop open seats for the next term. */
        DROP,
        /** Choose a model for identifiers that have none. */
        RESOLVE_IDENTIFIERS,
        /** Revoke invitations that nobody answered. */
        REVOKE_INVITATIONS,
        /**
         * Move a whole organization to a cheaper plan: the seats are those that meet the condition of the configuration, and
         * the amount is what all seats would save. It is part of no other saving.
         */
        DOWNGRADE
    }

    /**
     * Takes a copy of the subjects.
     *
     * @param kind what to do
     * @param seats with how many seats or identifiers
     * @param amount what it costs or saves a year
     * @param by until when
     * @param text the proposal in a sentence
     * @param subjects what it is about
     */
    public Remediation {
        subjects = List.copyOf(subjects);
    }
}
