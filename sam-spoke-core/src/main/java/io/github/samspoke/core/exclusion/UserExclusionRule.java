package io.github.samspoke.core.exclusion;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.people.EmailPattern;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leaves people out by their e-mail address, in all profiles.
 *
 * @param id the rule's name in this installation
 * @param pattern an address, {@code @} and a domain, or a text in which {@code *} stands for any text
 * @param axes what the people are kept out of
 * @param reason why, for whoever reads it next year
 * @param owner who answers for it
 * @param expires when the rule ends, or null if it does not
 * @param ticket where it was decided, or empty
 * @param review the day on which somebody should look at it again, or null
 * @param suspended true for a rule that is kept and not in force
 */
public record UserExclusionRule(
        String id,
        String pattern,
        Set<ExclusionAxis> axes,
        String reason,
        String owner,
        @Nullable Instant expires,
        String ticket,
        @Nullable LocalDate review,
        boolean suspended)
        implements ExclusionRule {
    /** Takes a copy of the axes. */
    public UserExclusionRule {
        axes = Set.copyOf(axes);
        // A stored row of an earlier version does not say.
        ticket = ticket == null ? "" : ticket;
    }

    /**
     * Creates a rule that is in force, without ticket and review.
     *
     * @param id the rule's name in this installation
     * @param pattern whom it means
     * @param axes what the people are kept out of
     * @param reason why
     * @param owner who answers for it
     * @param expires when the rule ends, or null if it does not
     */
    public UserExclusionRule(
            String id,
            String pattern,
            Set<ExclusionAxis> axes,
            String reason,
            String owner,
            @Nullable Instant expires) {
        this(id, pattern, axes, reason, owner, expires, "", null, false);
    }

    /**
     * Creates a rule of its terms; where they name no axis it gets both.
     *
     * @param id the rule's name in this installation
     * @param pattern whom it means
     * @param terms the rest
     * @return the rule
     */
    public static UserExclusionRule of(String id, String pattern, ExclusionTerms terms) {
        Set<ExclusionAxis> axes =
                terms.axes().isEmpty() ? Set.of(ExclusionAxis.COST, ExclusionAxis.RECLAIM) : terms.axes();
        return new UserExclusionRule(
                id,
                pattern,
                axes,
                terms.reason(),
                terms.owner(),
                terms.expires(),
                terms.ticket(),
                terms.review(),
                !terms.active());
    }

    @Override
    public ExclusionTerms terms() {
        return new ExclusionTerms(axes, reason, owner, ticket, expires, review, !suspended);
    }

    @Override
    public String whom() {
        return pattern;
    }

    @Override
    public Optional<String> matchedOn(SoftwareSubscription seat, ExclusionAxis axis) {
        EmailPattern parsed = EmailPattern.parse(pattern);
        if (parsed.matches(seat.email())) {
            return Optional.of("e-mail " + seat.email());
        }
        return axis == ExclusionAxis.COST
                ? Optional.empty()
                : seat.formerEmails().stream()
                        .filter(parsed::matches)
                        .sorted((a, b) -> a.value().compareTo(b.value()))
                        .map(email -> "former e-mail " + email)
                        .findFirst();
    }

    /**
     * Tells whether the rule applies to one of several addresses.
     *
     * @param emails the addresses to look at
     * @param axis what is being asked about
     * @param at when
     * @return true if the rule is in force and one of the addresses matches
     */
    public boolean applies(Collection<EmailAddress> emails, ExclusionAxis axis, Instant at) {
        return axes.contains(axis)
                && inForce(at)
                && List.copyOf(emails).stream().anyMatch(EmailPattern.parse(pattern)::matches);
    }
}
