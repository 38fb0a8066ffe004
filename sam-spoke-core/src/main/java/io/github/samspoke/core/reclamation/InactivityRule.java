package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.activity.ActivityVerdict;
import io.github.samspoke.core.activity.LastActivity;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes back seats that were not used for a threshold. Immutable; safe for many threads. */
public final class InactivityRule implements ReclamationRule {
    private final Duration threshold;
    private final Duration minimumAge;
    private final List<Predicate<RuleSubject>> exceptions;

    InactivityRule(Duration threshold) {
        this(threshold, Duration.ZERO, List.of());
    }

    private InactivityRule(Duration threshold, Duration minimumAge, List<Predicate<RuleSubject>> exceptions) {
        this.threshold = threshold;
        this.minimumAge = minimumAge;
        this.exceptions = exceptions;
    }

    /**
     * Leaves out people who have held their seat for less than the given time.
     *
     * @param age the least time
     * @return the narrower rule
     */
    public InactivityRule joinedBefore(Duration age) {
        return new InactivityRule(threshold, age, exceptions);
    }

    /**
     * Leaves out people for whom a condition holds, and those of whom a {@link SubscriptionCondition} cannot tell.
     *
     * @param condition the condition; its {@code toString} appears in reasons
     * @return the narrower rule
     */
    public InactivityRule except(Predicate<RuleSubject> condition) {
        List<Predicate<RuleSubject>> more = new ArrayList<>(exceptions);
        more.add(condition);
        return new InactivityRule(threshold, minimumAge, List.copyOf(more));
    }

    @Override
    public Decision evaluate(RuleSubject subject) {
        for (Predicate<RuleSubject> exception : exceptions) {
            if (exception.test(subject)) {
                return new Decision.Keep(exception.toString());
            }
            Optional<SubscriptionCondition> unknown = Rules.unknown(exception, subject);
            if (unknown.isPresent()) {
                return new Decision.Unknown(
                        "it is not known whether the person " + unknown.get().words());
            }
        }
        Optional<Duration> age = subject.age();
        if (age.isPresent() && age.get().compareTo(minimumAge) < 0) {
            return new Decision.Keep("joined " + age.get().toDays() + " days ago");
        }
        ActivityVerdict verdict = subject.evidence().judge(threshold);
        if (verdict instanceof ActivityVerdict.Active active) {
            return new Decision.Keep("last active: " + words(active.last()));
        }
        if (verdict instanceof ActivityVerdict.Inactive inactive) {
            return new Decision.Reclaim((inactive.atLeast() ? "idle for at least " : "idle for ")
                    + inactive.idle().toDays() + " days");
        }
        ActivityVerdict.Unknown unknown = (ActivityVerdict.Unknown) verdict;
        return unknown.cause() == ActivityVerdict.Cause.TOO_NEW
                ? new Decision.Keep(unknown.reason())
                : new Decision.Unknown(unknown.reason());
    }

    @Override
    public String toString() {
        StringBuilder words = new StringBuilder("inactive for " + threshold.toDays() + " days");
        if (!minimumAge.isZero()) {
            words.append(", joined before ").append(minimumAge.toDays()).append(" days");
        }
        exceptions.forEach(exception -> words.append(", except who ").append(exception));
        return words.toString();
    }

    private static String words(LastActivity last) {
        return last.signal() + " on " + LocalDate.ofInstant(last.at(), ZoneOffset.UTC);
    }
}
