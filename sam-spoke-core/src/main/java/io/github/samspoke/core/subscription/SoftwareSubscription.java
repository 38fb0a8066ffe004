package io.github.samspoke.core.subscription;

import io.github.samspoke.core.common.Hashing;
import io.github.samspoke.core.people.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
 * @param linked other people at the vendor who had one of this person's addresses before: probably the same person
 * @param pastRoles what role and groups were before, oldest first; empty if they never changed since the first download
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
        String firstSeenRun,
        Set<String> linked,
        List<PastRole> pastRoles) {
    /** Takes copies of the collections. */
    public SoftwareSubscription {
        formerEmails = Set.copyOf(formerEmails);
        spells = List.copyOf(spells);
        // A stored row of an earlier version does not say.
        linked = linked == null ? Set.of() : Set.copyOf(linked);
        pastRoles = pastRoles == null ? List.of() : List.copyOf(pastRoles);
    }

    /**
     * Creates a subscription of a person who is linked to nobody.
     *
     * @param profile the profile it belongs to
     * @param userUri the person at the vendor
     * @param email the present e-mail address
     * @param formerEmails every address the person had before
     * @param name the person's name
     * @param role the role in the organization
     * @param groups what is known of group roles
     * @param spells the spells, oldest first
     * @param identifier the subscription identifier
     * @param status where it stands
     * @param missingSince when a complete snapshot first lacked it, or null
     * @param endedAt when it was found to be gone, or null
     * @param firstSeenRun the run that saw it first
     */
    public SoftwareSubscription(
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
        this(
                profile,
                userUri,
                email,
                formerEmails,
                name,
                role,
                groups,
                spells,
                identifier,
                status,
                missingSince,
                endedAt,
                firstSeenRun,
                Set.of(),
                List.of());
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
     * Returns a digest of what a download shows of the seat. A download in which an active seat's digest is the same
     * leaves it as it is, so that stores can find what has changed without reading the rest.
     *
     * @return 64 hexadecimal digits
     */
    public String fingerprint() {
        StringBuilder shown = new StringBuilder(300);
        Stream.of(
                        userUri,
                        membershipUri(),
                        String.valueOf(spell().from()),
                        email.value(),
                        name,
                        role.name(),
                        identifier)
                .forEach(text -> shown.append(text.length()).append(':').append(text));
        shown.append(groups.known());
        groups.administers().stream()
                .sorted()
                .forEach(group -> shown.append(group.length()).append(':').append(group));
        return Hashing.sha256(shown.toString());
    }

    /**
     * Marks the seat as one that a complete snapshot lacked and that is not yet known to be gone.
     *
     * @param at since when it is missing
     * @return this subscription as missing
     */
    public SoftwareSubscription missing(Instant at) {
        return with(spells, SubscriptionStatus.MISSING, at, null, linked);
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
        return with(closed, SubscriptionStatus.ENDED, missingSince, at, linked);
    }

    /**
     * Links the person to others at the vendor.
     *
     * @param users the others' user URIs
     * @return this subscription with those links and no other
     */
    public SoftwareSubscription linkedTo(Set<String> users) {
        return with(spells, status, missingSince, endedAt, users);
    }

    /**
     * Returns the subscription without its person's name and addresses: the user URI alone stays. For ended ones; the
     * next download would bring them back to somebody who is still a member.
     *
     * @return the same subscription, of nobody by name
     */
    public SoftwareSubscription anonymous() {
        return new SoftwareSubscription(
                profile,
                userUri,
                EmailAddress.of(""),
                Set.of(),
                "",
                role,
                groups,
                spells,
                identifier,
                status,
                missingSince,
                endedAt,
                firstSeenRun,
                linked,
                pastRoles);
    }

    /**
     * Returns the seat as it was at an instant, as far as that was kept: the spell, the role and the groups of then. Roles
     * of before the first download are taken for those that it saw; name, addresses and identifier are the present ones.
     *
     * @param at the instant
     * @return the active seat of then, or empty if the person held none, or nobody knows since when
     */
    public Optional<SoftwareSubscription> asOf(Instant at) {
        Optional<Spell> then = spells.stream()
                .filter(spell -> spell.from() != null && !spell.from().isAfter(at))
                .filter(spell -> spell.to() == null || spell.to().isAfter(at))
                .reduce((earlier, later) -> later);
        Optional<PastRole> past =
                pastRoles.stream().filter(was -> was.until().isAfter(at)).findFirst();
        return then.map(spell -> new SoftwareSubscription(
                profile,
                userUri,
                email,
                formerEmails,
                name,
                past.map(PastRole::role).orElse(role),
                past.map(PastRole::groups).orElse(groups),
                List.of(new Spell(spell.membershipUri(), spell.from(), null)),
                identifier,
                SubscriptionStatus.ACTIVE,
                null,
                null,
                firstSeenRun,
                linked,
                List.of()));
    }

    private SoftwareSubscription with(
            List<Spell> newSpells,
            SubscriptionStatus newStatus,
            @Nullable Instant missing,
            @Nullable Instant ended,
            Set<String> links) {
        return new SoftwareSubscription(
                profile,
                userUri,
                email,
                formerEmails,
                name,
                role,
                groups,
                newSpells,
                identifier,
                newStatus,
                missing,
                ended,
                firstSeenRun,
                links,
                pastRoles);
    }
}
