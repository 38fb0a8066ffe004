package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.activity.ActivityEvidence;
import io.github.samspoke.core.people.DirectoryUser;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a rule may look at: one seat at one instant. There is no clock in it, so that a rule can be replayed.
 *
 * @param subscription the seat
 * @param evidence what is known of its use
 * @param nextUpcoming when the next meeting that the person hosts begins, or null if none is known
 * @param asOf the present of this evaluation
 * @param holder the person in the host's directory, or null if nobody was found there or nobody was asked
 */
public record RuleSubject(
        SoftwareSubscription subscription,
        ActivityEvidence evidence,
        @Nullable Instant nextUpcoming,
        Instant asOf,
        @Nullable DirectoryUser holder) {
    /**
     * Returns the person's e-mail address.
     *
     * @return the present one
     */
    public EmailAddress email() {
        return subscription.email();
    }

    /**
     * Returns the person's role in the organization.
     *
     * @return the role
     */
    public MemberRole role() {
        return subscription.role();
    }

    /**
     * Returns what is known of group roles.
     *
     * @return the group roles, possibly unknown
     */
    public GroupRoles groups() {
        return subscription.groups();
    }

    /**
     * Returns for how long the person has held the seat.
     *
     * @return the time since the present spell began, or empty if the vendor did not say
     */
    public Optional<Duration> age() {
        return subscription.joinedAt().map(joined -> Duration.between(joined, asOf));
    }

    /**
     * Returns the person in the host's directory.
     *
     * @return the person, or empty if nobody was found there or nobody was asked
     */
    public Optional<DirectoryUser> person() {
        return Optional.ofNullable(holder);
    }

    /**
     * Returns what the host's directory tells of the person.
     *
     * @param name the attribute as the host names it
     * @return the value, or empty
     */
    public Optional<String> attribute(String name) {
        return person().flatMap(found -> Optional.ofNullable(found.attributes().get(name)));
    }

    /**
     * Returns the next meeting that the person hosts.
     *
     * @return when it begins, or empty if none is known
     */
    public Optional<Instant> upcoming() {
        return Optional.ofNullable(nextUpcoming);
    }
}
