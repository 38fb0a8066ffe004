package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.MemberRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rules that come with the library, and the words to put them together: {@code
 * inactiveFor(days(60)).joinedBefore(days(30)).except(role(ADMIN))}. Conditions join by {@code and}, {@code or} and
 * {@code not}, and say in their {@code toString} what they ask.
 */
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
    public static SubscriptionCondition role(MemberRole role) {
        return new SubscriptionCondition.HasRole(role);
    }

    /**
     * Holds for people whose present or former e-mail address matches.
     *
     * @param glob a pattern in which {@code *} stands for any text
     * @return the condition
     */
    public static SubscriptionCondition emailMatches(String glob) {
        return new SubscriptionCondition.Email(glob);
    }

    /**
     * Holds for the members of a group.
     *
     * @param groupUri the group at the vendor
     * @return the condition
     */
    public static SubscriptionCondition inGroup(String groupUri) {
        return new SubscriptionCondition.InGroup(groupUri);
    }

    /**
     * Holds for people of whom the host's directory says something.
     *
     * @param name the attribute as the host names it
     * @param value its value, ignoring case
     * @return the condition
     */
    public static SubscriptionCondition attribute(String name, String value) {
        return new SubscriptionCondition.Attribute(name, value);
    }

    /**
     * Holds for one person.
     *
     * @param userUri the person at the vendor
     * @return the condition
     */
    public static SubscriptionCondition user(String userUri) {
        return new SubscriptionCondition.User(userUri);
    }

    /**
     * Holds for seats of a software model.
     *
     * @param identifier the subscription identifier that stands for it: the organization's plan
     * @return the condition
     */
    public static SubscriptionCondition identifier(String identifier) {
        return new SubscriptionCondition.Identifier(identifier);
    }

    /**
     * The opposite of a condition that can be stored.
     *
     * @param condition the condition
     * @return holds where that does not
     */
    public static SubscriptionCondition not(SubscriptionCondition condition) {
        return condition.negate();
    }

    /**
     * Gives a host's own condition words.
     *
     * @param words what it asks, to be read after "who"
     * @param test the condition
     * @return the condition, which says the words
     */
    public static Predicate<RuleSubject> condition(String words, Predicate<RuleSubject> test) {
        return new Named(words, test, List.of());
    }

    /** A stored condition beside one of the host's own. */
    static Predicate<RuleSubject> and(SubscriptionCondition one, Predicate<? super RuleSubject> other) {
        return new Named(one + " and " + other, one, List.of(one)).with(other, s -> one.test(s) && other.test(s));
    }

    /** A stored condition, or one of the host's own. */
    static Predicate<RuleSubject> or(SubscriptionCondition one, Predicate<? super RuleSubject> other) {
        return new Named(one + " or " + other, one, List.of(one)).with(other, s -> one.test(s) || other.test(s));
    }

    /** The first stored condition in a condition that cannot be told of a seat. */
    static Optional<SubscriptionCondition> unknown(Predicate<? super RuleSubject> condition, RuleSubject subject) {
        return asked(condition).stream()
                .filter(one -> one.of(subject) == SubscriptionCondition.Truth.UNKNOWN)
                .findFirst();
    }

    private static List<SubscriptionCondition> asked(Predicate<? super RuleSubject> condition) {
        return condition instanceof SubscriptionCondition one
                ? List.of(one)
                : condition instanceof Named named ? named.asked : List.of();
    }

    /** Two rules of which both have to agree before a seat is taken, or one. */
    record Pair(ReclamationRule one, ReclamationRule other, boolean both) implements ReclamationRule {
        @Override
        public Decision evaluate(RuleSubject subject) {
            Decision first = one.evaluate(subject);
            Decision second = other.evaluate(subject);
            return rank(first) * direction() <= rank(second) * direction() ? first : second;
        }

        /** The weakest ground is the one that counts where both have to agree, the strongest where one is enough. */
        private int direction() {
            return both ? 1 : -1;
        }

        private static int rank(Decision decision) {
            return decision instanceof Decision.Keep ? 0 : decision instanceof Decision.Unknown ? 1 : 2;
        }

        @Override
        public String toString() {
            return "(" + one + (both ? " and " : " or ") + other + ")";
        }
    }

    /** A condition of the host's own that can say in words what it looks at, with the stored ones that are in it. */
    private record Named(String words, Predicate<RuleSubject> test, List<SubscriptionCondition> asked)
            implements Predicate<RuleSubject> {
        @Override
        public boolean test(RuleSubject subject) {
            return test.test(subject);
        }

        private Named with(Predicate<? super RuleSubject> other, Predicate<RuleSubject> both) {
            List<SubscriptionCondition> all = new ArrayList<>(asked);
            all.addAll(Rules.asked(other));
            return new Named(words, both, List.copyOf(all));
        }

        @Override
        public Predicate<RuleSubject> and(Predicate<? super RuleSubject> other) {
            return new Named(words + " and " + other, test, asked).with(other, test.and(other));
        }

        @Override
        public Predicate<RuleSubject> or(Predicate<? super RuleSubject> other) {
            return new Named(words + " or " + other, test, asked).with(other, test.or(other));
        }

        @Override
        public Predicate<RuleSubject> negate() {
            return new Named("not (" + words + ")", test.negate(), asked);
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
