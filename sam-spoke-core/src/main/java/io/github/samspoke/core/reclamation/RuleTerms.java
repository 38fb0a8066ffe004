package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.InvalidInputException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says besides its threshold: for whom it is meant, and what comes of it.
 *
 * @param daysBeforeReclamation for how many days a person who is asked may be silent, before the seat may be taken
 * @param createCandidate whether candidates are made; if not, the rule only reports
 * @param includeNoActivity whether people count as inactive who were never seen, once they have held the seat for the
 *     threshold and for {@link RuleRevision#LEAST_AGE}
 * @param includeLeavers whether people are candidates of whom the host's directory says that they have left or are
 *     inactive, whatever they did at the vendor
 * @param assignmentGroup the group that looks after the candidates
 * @param identifiers the models that the rule applies to, by the subscription identifiers that stand for them; none for
 *     all of them
 * @param condition for whom the rule is meant, or null for everybody
 */
public record RuleTerms(
        int daysBeforeReclamation,
        boolean createCandidate,
        boolean includeNoActivity,
        boolean includeLeavers,
        String assignmentGroup,
        Set<String> identifiers,
        @Nullable SubscriptionCondition condition) {
    /** What a rule says if nobody said otherwise, and every rule that was stored before rules had terms. */
    public static final RuleTerms DEFAULT = new RuleTerms(14, true, true, false, "Software managers", Set.of(), null);

    /** Checks the values and takes a copy. */
    public RuleTerms {
        if (daysBeforeReclamation < 1) {
            throw new InvalidInputException(
                    "daysBeforeReclamation", daysBeforeReclamation + " is no time to answer", "Give at least a day.");
        }
        identifiers = Set.copyOf(identifiers);
    }
}
