package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.subscription.MemberRole;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A condition on a seat that can be stored, read aloud and evaluated: of rules, for whom they are meant, and of
 * protections, whom they shield. It has three answers, for what could not be read is not "no". Immutable.
 */
public sealed interface SubscriptionCondition extends Predicate<RuleSubject> {
    /** Whether a condition holds. */
    enum Truth {
        /** It holds. */
        YES,
        /** It does not hold. */
        NO,
        /** What it asks for is not known of the seat. */
        UNKNOWN;

        private static Truth of(boolean holds) {
            return holds ? YES : NO;
        }
    }

    /**
     * Asks the condition of a seat.
     *
     * @param subject the seat
     * @return whether it holds
     */
    Truth of(RuleSubject subject);

    /**
     * Tells whether the condition is known to hold; of this it cannot be told whether it is known not to.
     *
     * @param subject the seat
     * @return true for {@link Truth#YES}
     */
    @Override
    default boolean test(RuleSubject subject) {
        return of(subject) == Truth.YES;
    }

    /**
     * Says the condition in words, to be read after "who".
     *
     * @return for example {@code has the role ADMIN and is in the group ...}
     */
    String words();

    /**
     * One person.
     *
     * @param userUri the person at the vendor
     */
    record User(String userUri) implements SubscriptionCondition {
        /** Checks the value. */
        public User {
            required("userUri", userUri);
        }

        @Override
        public Truth of(RuleSubject subject) {
            return Truth.of(subject.subscription().userUri().equals(userUri)
                    || subject.subscription().linked().contains(userUri));
        }

        @Override
        public String words() {
            return "is " + userUri;
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /**
     * People by their present or a former e-mail address.
     *
     * @param pattern an address, or a pattern in which {@code *} stands for any text
     */
    record Email(String pattern) implements SubscriptionCondition {
        /** Checks the value. */
        public Email {
            required("pattern", pattern);
        }

        @Override
        public Truth of(RuleSubject subject) {
            return Truth.of(subject.subscription().allEmails().stream().anyMatch(address -> address.matches(pattern)));
        }

        @Override
        public String words() {
            return "has or had an e-mail address like " + pattern;
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /**
     * People of a role.
     *
     * @param role the role in the organization
     */
    record HasRole(MemberRole role) implements SubscriptionCondition {
        @Override
        public Truth of(RuleSubject subject) {
            return Truth.of(subject.role() == role);
        }

        @Override
        public String words() {
            return "has the role " + role;
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /**
     * The members of a group, its admins among them; not known where groups are not read.
     *
     * @param groupUri the group at the vendor
     */
    record InGroup(String groupUri) implements SubscriptionCondition {
        /** Checks the value. */
        public InGroup {
            required("groupUri", groupUri);
        }

        @Override
        public Truth of(RuleSubject subject) {
            return subject.groups().belongsTo(groupUri).map(Truth::of).orElse(Truth.UNKNOWN);
        }

        @Override
        public String words() {
            return "is in the group " + groupUri;
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /**
     * People of whom the host's directory says something; not known of whoever was not found in it.
     *
     * @param name the attribute, as the host names it in {@link
     *     io.github.samspoke.core.people.DirectoryUser#attributes()}
     * @param value the value, ignoring case
     */
    record Attribute(String name, String value) implements SubscriptionCondition {
        /** Checks the values. */
        public Attribute {
            required("name", name);
        }

        @Override
        public Truth of(RuleSubject subject) {
            return subject.person()
                    .map(person ->
                            Truth.of(value.equalsIgnoreCase(person.attributes().get(name))))
                    .orElse(Truth.UNKNOWN);
        }

        @Override
        public String words() {
            return "has the " + name + " " + value;
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /**
     * Seats of a software model, by the subscription identifier that stands for it.
     *
     * @param identifier the identifier: the organization's plan
     */
    record Identifier(String identifier) implements SubscriptionCondition {
        /** Checks the value. */
        public Identifier {
            required("identifier", identifier);
        }

        @Override
        public Truth of(RuleSubject subject) {
            return Truth.of(identifier.equalsIgnoreCase(subject.subscription().identifier()));
        }

        @Override
        public String words() {
            return "has a subscription of " + identifier;
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /**
     * All of some conditions.
     *
     * @param conditions at least one
     */
    record All(List<SubscriptionCondition> conditions) implements SubscriptionCondition {
        /** Takes a copy. */
        public All {
            conditions = some(conditions);
        }

        @Override
        public Truth of(RuleSubject subject) {
            return fold(conditions, subject, Truth.NO, Truth.YES);
        }

        @Override
        public String words() {
            return joined(conditions, " and ");
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /**
     * At least one of some conditions.
     *
     * @param conditions at least one
     */
    record Any(List<SubscriptionCondition> conditions) implements SubscriptionCondition {
        /** Takes a copy. */
        public Any {
            conditions = some(conditions);
        }

        @Override
        public Truth of(RuleSubject subject) {
            return fold(conditions, subject, Truth.YES, Truth.NO);
        }

        @Override
        public String words() {
            return joined(conditions, " or ");
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /**
     * The opposite of a condition; what is not known stays not known.
     *
     * @param condition the condition
     */
    record Not(SubscriptionCondition condition) implements SubscriptionCondition {
        @Override
        public Truth of(RuleSubject subject) {
            return switch (condition.of(subject)) {
                case YES -> Truth.NO;
                case NO -> Truth.YES;
                case UNKNOWN -> Truth.UNKNOWN;
            };
        }

        @Override
        public String words() {
            return "not (" + condition.words() + ")";
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /**
     * This and another one.
     *
     * @param other the other condition
     * @return both
     */
    default SubscriptionCondition and(SubscriptionCondition other) {
        return new All(List.of(this, other));
    }

    /**
     * This or another one.
     *
     * @param other the other condition
     * @return either
     */
    default SubscriptionCondition or(SubscriptionCondition other) {
        return new Any(List.of(this, other));
    }

    /**
     * This and one of the host's own, which cannot be stored.
     *
     * @param other the other condition
     * @return both, with words
     */
    @Override
    default Predicate<RuleSubject> and(Predicate<? super RuleSubject> other) {
        return Rules.and(this, other);
    }

    /**
     * This or one of the host's own, which cannot be stored.
     *
     * @param other the other condition
     * @return either, with words
     */
    @Override
    default Predicate<RuleSubject> or(Predicate<? super RuleSubject> other) {
        return Rules.or(this, other);
    }

    /**
     * The opposite.
     *
     * @return holds where this does not
     */
    @Override
    default SubscriptionCondition negate() {
        return new Not(this);
    }

    private static Truth fold(
            List<SubscriptionCondition> conditions, RuleSubject subject, Truth deciding, Truth otherwise) {
        Truth all = otherwise;
        for (SubscriptionCondition condition : conditions) {
            Truth one = condition.of(subject);
            if (one == deciding) {
                return deciding;
            }
            all = one == Truth.UNKNOWN ? Truth.UNKNOWN : all;
        }
        return all;
    }

    private static String joined(List<SubscriptionCondition> conditions, String word) {
        return conditions.stream()
                .map(condition -> condition instanceof All || condition instanceof Any
                        ? "(" + condition.words() + ")"
                        : condition.words())
                .collect(Collectors.joining(word));
    }

    private static List<SubscriptionCondition> some(List<SubscriptionCondition> conditions) {
        if (conditions.isEmpty()) {
            throw new InvalidInputException("conditions", "there are none", "Give at least one condition.");
        }
        return List.copyOf(conditions);
    }

    private static void required(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidInputException(field, "it is empty", "Say what the condition asks for.");
        }
    }
}
