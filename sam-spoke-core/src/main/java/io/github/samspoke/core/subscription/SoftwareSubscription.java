package io.github.samspoke.core.subscription;

import io.github.samspoke.core.people.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's seat: one for each person and organization, kept for ever, through all its spells.
 *
 * @param profile the profile it belongs to
 * @param userUri the person at the vendor
 * @param email the present e-mail address (ServiceNow's user principal name)
 * @param formerEmails every address the person had before
 * @param name the person's name
 * @param role the role in the organization
 * @param groups what is known of group roles
 * @param spells the spells, oldest first; never empty
 * @param identifier the subscription identifier: the organization's plan
 * @param status where it stands
 * @param missingSince when a complete snapshot first lacked it, or null
 * @param endedAt when it was found to be gone, or null
 * @param firstSeenRun the run that saw it first
 */
public record SoftwareSubscription(
        ProfileId profile,
        String userUri,
        EmailAddress email,
        Set<EmailAddress> formerEmails,
        String name,
        MemberRole role,
        GroupRoles groups,
        List<Spell> spells,
        String identifier,
        SubscriptionStatus status,
        @Nullable Instant missingSince,
        @Nullable Instant endedAt,
        String firstSeenRun) {
    /** Takes copies of the collections. */
    public SoftwareSubscription {
        formerEmails = Set.copyOf(formerEmails);
        spells = List.copyOf(spells);
    }

    /**
     * Returns the present spell, or the last one of an ended subscription.
     *
     * @return the newest spell
     */
    public Spell spell() {
        return spells.get(spells.size() - 1);
    }

    /**
     * Returns the membership that a removal would go to.
     *
     * @return the newest spell's membership
     */
    public String membershipUri() {
        return spell().membershipUri();
    }

    /**
     * Returns when the present spell began (ServiceNow's External created).
     *
     * @return the instant, or empty if the vendor did not say
     */
    public Optional<Instant> joinedAt() {
        return Optional.ofNullable(spell().from());
    }

    /**
     * Returns every address the person has or had.
     *
     * @return the present one first
     */
    public List<EmailAddress> allEmails() {
        List<EmailAddress> all = new ArrayList<>();
        all.add(email);
        all.addAll(formerEmails);
        return all;
    }

    /**
     * Tells whether a complete snapshot lacked the seat and it is not yet known to be gone.
     *
     * @param at since when it is missing
     * @return this subscription as missing
     */
    public SoftwareSubscription missing(Instant at) {
        return new SoftwareSubscription(
                profile,
                userUri,
                email,
                formerEmails,
                name,
                role,
                groups,
                spells,
                identifier,
                SubscriptionStatus.MISSING,
                at,
                null,
                firstSeenRun);
    }

    /**
     * Ends the subscription.
     *
     * @param at when it was found to be gone
     * @return this subscription as ended, its spell closed
     */
    public SoftwareSubscription ended(Instant at) {
        List<Spell> closed = new ArrayList<>(spells);
        Spell last = spell();
        closed.set(closed.size() - 1, new Spell(last.membershipUri(), last.from(), at));
        return new SoftwareSubscription(
                profile,
                userUri,
                email,
                formerEmails,
                name,
                role,
                groups,
                closed,
                identifier,
                SubscriptionStatus.ENDED,
                missingSince,
                at,
                firstSeenRun);
    }
}
