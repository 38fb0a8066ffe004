package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seat that a rule would take back.
 *
 * @param number the candidate's number, {@code RCC} and seven digits
 * @param profile the profile it belongs to
 * @param userUri the person
 * @param membershipUri the membership that the evidence is about
 * @param state where it stands
 * @param justification why it was made, ServiceNow's word: {@code Low Usage}
 * @param reason the rule's reason
 * @param rule the rule revision that made it
 * @param inactiveDays for how many days the person is inactive
 * @param openedAt when it was made
 * @param closedAt when it was closed, or null
 * @param workNote why it moved last
 */
public record RemovalCandidate(
        String number,
        ProfileId profile,
        String userUri,
        String membershipUri,
        CandidateState state,
        String justification,
        String reason,
        String rule,
        long inactiveDays,
        Instant openedAt,
        @Nullable Instant closedAt,
        String workNote) {
    /**
     * Moves the candidate.
     *
     * @param to the state to move to
     * @param at when
     * @param note why
     * @return the candidate in its new state
     * @throws io.github.samspoke.core.common.IllegalMoveException if there is no such move
     */
    public RemovalCandidate moved(CandidateState to, Instant at, String note) {
        state.requireMove(to, number);
        return new RemovalCandidate(
                number,
                profile,
                userUri,
                membershipUri,
                to,
                justification,
                reason,
                rule,
                inactiveDays,
                openedAt,
                to.open() ? null : at,
                note);
    }

    /**
     * Returns the candidate with fresh evidence, in the same state.
     *
     * @param newReason the rule's reason now
     * @param newRule the rule revision that decided
     * @param days for how many days the person is inactive now
     * @return the refreshed candidate
     */
    public RemovalCandidate refreshed(String newReason, String newRule, long days) {
        return new RemovalCandidate(
                number,
                profile,
                userUri,
                membershipUri,
                state,
                justification,
                newReason,
                newRule,
                days,
                openedAt,
                closedAt,
                workNote);
    }
}
