package io.github.samspoke.core.exclusion;

import io.github.samspoke.core.people.EmailAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leaves people out by their e-mail address, in all profiles.
 *
 * @param id the rule's name in this installation
 * @param pattern an address, or a pattern in which {@code *} stands for any text
 * @param axes what the people are kept out of
 * @param reason why, for whoever reads it next year
 * @param owner who answers for it
 * @param expires when the rule ends, or null if it does not
 */
public record UserExclusionRule(
        String id,
        String pattern,
        Set<ExclusionAxis> axes,
        String reason,
        String owner,
        @Nullable Instant expires) {
    /** Takes a copy of the axes. */
    public UserExclusionRule {
        axes = Set.copyOf(axes);
    }

    /**
     * Tells whether the rule applies.
     *
     * @param emails the addresses to look at
     * @param axis what is being asked about
     * @param at when
     * @return true if the rule is in force and one of the addresses matches
     */
    public boolean applies(Collection<EmailAddress> emails, ExclusionAxis axis, Instant at) {
        boolean inForce = expires == null || at.isBefore(expires);
        return inForce && axes.contains(axis) && emails.stream().anyMatch(email -> email.matches(pattern));
    }
}
