package io.github.samspoke.core.subscription.internal;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.ObservedMember;
import io.github.samspoke.core.subscription.PastRole;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Merges what a download saw of people into what is known of them (rules 3). */
final class SubscriptionMerge {
    private final SnapshotPublisher.Run run;

    SubscriptionMerge(SnapshotPublisher.Run run) {
        this.run = run;
    }

    /** A member's seat, as if nobody had known the person. */
    SoftwareSubscription seen(ObservedMember member, GroupRoles groups) {
        return new SoftwareSubscription(
                run.profile(),
                member.userUri(),
                member.email(),
                Set.of(),
                member.name(),
                member.role(),
                groups,
                List.of(new Spell(member.membershipUri(), member.createdAt(), null)),
                run.identifier(),
                SubscriptionStatus.ACTIVE,
                null,
                null,
                run.id());
    }

    /** What is known, brought up to what was seen. Changes nothing where the fingerprints of active seats agree. */
    SoftwareSubscription merge(SoftwareSubscription known, SoftwareSubscription seen) {
        return new SoftwareSubscription(
                run.profile(),
                seen.userUri(),
                seen.email(),
                formerEmails(known, seen.email()),
                seen.name(),
                seen.role(),
                seen.groups(),
                spells(known, seen.spell()),
                seen.identifier(),
                SubscriptionStatus.ACTIVE,
                null,
                null,
                known.firstSeenRun(),
                known.linked(),
                pastRoles(known, seen));
    }

    /** What the past is replayed with: a change of role or groups keeps what was before. */
    private List<PastRole> pastRoles(SoftwareSubscription known, SoftwareSubscription seen) {
        if (known.role() == seen.role() && known.groups().equals(seen.groups())) {
            return known.pastRoles();
        }
        List<PastRole> past = new ArrayList<>(known.pastRoles());
        past.add(new PastRole(known.role(), known.groups(), run.at()));
        return past;
    }

    private static Set<EmailAddress> formerEmails(SoftwareSubscription known, EmailAddress present) {
        Set<EmailAddress> former = new HashSet<>(known.allEmails());
        former.remove(present);
        // Somebody who was erased and has come back.
        former.remove(EmailAddress.of(""));
        return former;
    }

    /** A new membership, another beginning of the same one, or a return after the end opens a spell. */
    private List<Spell> spells(SoftwareSubscription known, Spell seen) {
        Spell last = known.spell();
        boolean same = last.membershipUri().equals(seen.membershipUri())
                && Objects.equals(last.from(), seen.from())
                && known.status() != SubscriptionStatus.ENDED;
        if (same) {
            return known.spells();
        }
        List<Spell> spells = new ArrayList<>(known.spells());
        if (last.to() == null) {
            spells.set(spells.size() - 1, new Spell(last.membershipUri(), last.from(), run.at()));
        }
        spells.add(seen);
        return spells;
    }

    /** Newcomers who have an address that somebody else has or had, linked to whoever that is; the others as they are. */
    static List<SoftwareSubscription> linked(
            List<SoftwareSubscription> newcomers, List<SoftwareSubscription> namesakes) {
        Map<EmailAddress, Set<String>> users = new HashMap<>();
        for (SoftwareSubscription namesake : namesakes) {
            namesake.allEmails()
                    .forEach(email ->
                            users.computeIfAbsent(email, e -> new HashSet<>()).add(namesake.userUri()));
        }
        return newcomers.stream()
                .map(newcomer -> newcomer.linkedTo(users.getOrDefault(newcomer.email(), Set.of())))
                .toList();
    }
}
