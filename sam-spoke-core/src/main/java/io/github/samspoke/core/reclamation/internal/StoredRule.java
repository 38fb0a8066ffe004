package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.Justification;
import io.github.samspoke.core.reclamation.ReclamationRule;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.RuleSubject;
import io.github.samspoke.core.reclamation.RuleTerms;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import java.time.Duration;
import java.util.Locale;

/** A stored revision around the code that decides: for whom the rule is meant, leavers, and people who were never seen. */
record StoredRule(RuleRevision rule, ReclamationRule code) implements ReclamationRule {
    @Override
    public Decision evaluate(RuleSubject subject) {
        RuleTerms terms = rule.terms();
        String identifier = subject.subscription().identifier();
        if (!terms.identifiers().isEmpty() && terms.identifiers().stream().noneMatch(identifier::equalsIgnoreCase)) {
            return new Decision.Keep("the rule is not meant for subscriptions of " + identifier);
        }
        SubscriptionCondition condition = terms.condition();
        if (condition != null && condition.of(subject) != SubscriptionCondition.Truth.YES) {
            return condition.of(subject) == SubscriptionCondition.Truth.NO
                    ? new Decision.Keep("the rule is meant for whoever " + condition.words())
                    : new Decision.Unknown("it is not known whether the person " + condition.words());
        }
        if (terms.includeLeavers() && leaver(subject)) {
            return new Decision.Reclaim(
                    "in the directory the person is "
                            + subject.person().orElseThrow().standing().name().toLowerCase(Locale.ROOT),
                    Justification.LEFT_COMPANY);
        }
        Decision decision = code.evaluate(subject);
        return decision instanceof Decision.Reclaim && neverSeen(subject) ? neverSeen(subject, decision) : decision;
    }

    /** Whether the host's directory says that the person has left or is not at work. */
    static boolean leaver(RuleSubject subject) {
        return subject.person().filter(person -> person.leaver()).isPresent();
    }

    private static boolean neverSeen(RuleSubject subject) {
        return subject.evidence().last() == null;
    }

    private Decision neverSeen(RuleSubject subject, Decision decision) {
        if (!rule.terms().includeNoActivity()) {
            return new Decision.Keep("was never seen, and the rule leaves such seats alone");
        }
        Duration least = rule.lastActivityThreshold().compareTo(RuleRevision.LEAST_AGE) > 0
                ? rule.lastActivityThreshold()
                : RuleRevision.LEAST_AGE;
        boolean old = subject.age().filter(age -> age.compareTo(least) >= 0).isPresent();
        return old
                ? decision
                : new Decision.Keep("was never seen, and has not held the seat for " + least.toDays() + " days");
    }
}
