package io.github.samspoke.core.reclamation;

/**
 * Decides whether a seat may be taken back. A host may write its own: a pure function of the subject, without a clock,
 * without I/O, safe for many threads. An exception ends the run with the subject's id; it never counts as a decision.
 * Whatever a rule says, the protections of the engine stand before any removal.
 */
@FunctionalInterface
public interface ReclamationRule {
    /**
     * Decides on one seat.
     *
     * @param subject what may be looked at
     * @return the decision with its reason
     */
    Decision evaluate(RuleSubject subject);

    /**
     * This rule and another one: a seat is taken only where both say so.
     *
     * @param other the other rule
     * @return the narrower rule
     */
    default ReclamationRule and(ReclamationRule other) {
        return new Rules.Pair(this, other, true);
    }

    /**
     * This rule or another one: a seat is taken where one of them says so.
     *
     * @param other the other rule
     * @return the wider rule
     */
    default ReclamationRule or(ReclamationRule other) {
        return new Rules.Pair(this, other, false);
    }
}
