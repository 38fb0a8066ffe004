package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.MemberRole;
import java.time.Duration;
import java.util.function.Predicate;

/** The rules that come with the library, and the words to put them together. */
public final class Rules {
    private Rules() {}

    /**
     * A rule that takes back the seats of people who were inactive for at least the given time.
     *
     * @param threshold the last activity threshold
     * @return the rule, to which exceptions can be added
     */
    public static InactivityRule inactiveFor(Duration threshold) {
        return new InactivityRule(threshold);
    }

    /**
     * A number of days, of 24 hours each.
     *
     * @param days how many
     * @return the time
     */
    public static Duration days(int days) {
        return Duration.ofDays(days);
    }

    /**
     * Holds for people of one role.
     *
     * @param role the role
     * @return the condition
     */
    public static Predicate<RuleSubject> role(MemberRole role) {
        return new Condition("has the role " + role, subject -> subject.role() == role);
    }

    /**
     * Holds for people whose present or former e-mail address matches.
     *
     * @param glob a pattern in which {@code *} stands for any text
     * @return the condition
     */
    public static Predicate<RuleSubject> emailMatches(String glob) {
        return new Condition(
                "has an e-mail address like " + glob,
                subject -> subject.subscription().allEmails().stream().anyMatch(email -> email.matches(glob)));
    }

    /** A condition that can say in words what it looks at. */
    private record Condition(String words, Predicate<RuleSubject> test) implements Predicate<RuleSubject> {
        @Override
        public boolean test(RuleSubject subject) {
            return test.test(subject);
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
