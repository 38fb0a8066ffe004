package io.github.samspoke.core.subscription.internal;

import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.GroupRoles;
import io.github.samspoke.core.subscription.ObservedMember;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Merges what a download saw of one person into what is known. */
final class SubscriptionMerge {
    private final SnapshotPublisher.Run run;

    SubscriptionMerge(SnapshotPublisher.Run run) {
        this.run = run;
    }

    SoftwareSubscription merge(Optional<SoftwareSubscription> known, ObservedMember member, GroupRoles groups) {
        return new SoftwareSubscription(
                run.profile(),
                member.userUri(),
                member.email(),
                known.map(k -> formerEmails(k, member.email())).orElse(Set.of()),
                member.name(),
                member.role(),
                groups,
                known.map(k -> spells(k, member)).orElseGet(() -> List.of(spell(member))),
                run.identifier(),
                SubscriptionStatus.ACTIVE,
                null,
                null,
                known.map(SoftwareSubscription::firstSeenRun).orElse(run.id()));
    }

    private static Set<EmailAddress> formerEmails(SoftwareSubscription known, EmailAddress present) {
        Set<EmailAddress> former = new HashSet<>(known.allEmails());
        former.remove(present);
        return former;
    }

    /** A new membership, another beginning of the same one, or a return after the end opens a spell (rules 3). */
    private List<Spell> spells(SoftwareSubscription known, ObservedMember member) {
        Spell last = known.spell();
        boolean same = last.membershipUri().equals(member.membershipUri())
                && Objects.equals(last.from(), member.createdAt())
                && known.status() != SubscriptionStatus.ENDED;
        if (same) {
            return known.spells();
        }
        List<Spell> spells = new ArrayList<>(known.spells());
        if (last.to() == null) {
            spells.set(spells.size() - 1, new Spell(last.membershipUri(), last.from(), run.at()));
        }
        spells.add(spell(member));
        return spells;
    }

    private static Spell spell(ObservedMember member) {
        return new Spell(member.membershipUri(), member.createdAt(), null);
    }
}
