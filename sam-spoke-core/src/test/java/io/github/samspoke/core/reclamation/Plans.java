package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.Spell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Forged plans. */
final class Plans {
    private Plans() {}

    static PlanItem item(PlanItem like, String id, MemberRole role, String candidate) {
        return new PlanItem(
                candidate,
                Bench.user(id),
                Bench.seat(id),
                id + "@example.com",
                role,
                like.idleSince(),
                like.lastSignal(),
                like.lastSeen(),
                like.sources(),
                like.reason(),
                like.justification(),
                like.setAside(),
                like.impact());
    }

    static ReclamationPlan with(ReclamationPlan p, List<PlanItem> items, Policy policy) {
        return new ReclamationPlan(
                p.id(),
                p.profile(),
                p.profileRevision(),
                p.organizationUri(),
                p.rule(),
                policy,
                p.snapshotRun(),
                p.coveredFrom(),
                p.asOf(),
                p.createdAt(),
                p.expiresAt(),
                p.planner(),
                items,
                p.leftOut(),
                p.breaker(),
                p.byHand(),
                p.exclusions());
    }

    static ReclamationPlan leavingOut(ReclamationPlan p, LeftOut left) {
        return new ReclamationPlan(
                p.id(),
                p.profile(),
                p.profileRevision(),
                p.organizationUri(),
                p.rule(),
                p.policy(),
                p.snapshotRun(),
                p.coveredFrom(),
                p.asOf(),
                p.createdAt(),
                p.expiresAt(),
                p.planner(),
                p.items(),
                List.of(left),
                p.breaker(),
                p.byHand(),
                p.exclusions());
    }

    /** The plan as many times as it has fields, each time with one of them changed. */
    static List<ReclamationPlan> everyFieldChanged(ReclamationPlan p, PlanItem other) {
        List<ReclamationPlan> forged = new ArrayList<>();
        forged.add(with(p, List.of(other), p.policy()));
        List<PlanItem> more = new ArrayList<>(p.items());
        more.add(other);
        forged.add(with(p, more, p.policy()));
        forged.add(with(p, List.of(), p.policy()));
        forged.add(with(p, p.items(), p.policy().allowingSingleSignal()));
        forged.add(with(p, p.items(), p.policy().quietest(7)));
        forged.add(with(p, p.items(), p.policy().allowing(ProtectionReason.ADMIN)));
        forged.add(with(p, p.items(), p.policy().byHand()));
        forged.add(with(p, p.items(), p.policy().onlyEmails("*")));
        for (int field = 0; field < 13; field++) {
            forged.add(changed(p, field));
        }
        return forged;
    }

    private static ReclamationPlan changed(ReclamationPlan p, int field) {
        return new ReclamationPlan(
                field == 0 ? "PLN99999" : p.id(),
                p.profile(),
                field == 1 ? 99 : p.profileRevision(),
                field == 2 ? p.organizationUri() + "X" : p.organizationUri(),
                field == 3 ? "RUL0001 revision 9" : p.rule(),
                p.policy(),
                field == 4 ? "RUN99999" : p.snapshotRun(),
                field == 5 ? p.coveredFrom().minusMillis(1) : p.coveredFrom(),
                field == 6 ? p.asOf().plusMillis(1) : p.asOf(),
                field == 7 ? p.createdAt().plusMillis(1) : p.createdAt(),
                field == 8 ? p.expiresAt().plusMillis(1) : p.expiresAt(),
                field == 9 ? "eve" : p.planner(),
                p.items(),
                field == 10 ? List.of(new LeftOut("u", "e", "r")) : p.leftOut(),
                p.breaker(),
                field == 11 ? !p.byHand() : p.byHand(),
                field == 12 ? p.exclusions() + 1 : p.exclusions());
    }

    /** The person under another membership, since some time, or nobody knows when. */
    static SoftwareSubscription rejoined(SoftwareSubscription s, String seat, @Nullable Instant since) {
        return with(s, s.formerEmails(), List.of(s.spell(), new Spell(Bench.seat(seat), since, null)));
    }

    /** The person, who had another address before. */
    static SoftwareSubscription formerly(SoftwareSubscription s, String email) {
        return with(s, Set.of(EmailAddress.of(email)), s.spells());
    }

    private static SoftwareSubscription with(SoftwareSubscription s, Set<EmailAddress> former, List<Spell> spells) {
        return new SoftwareSubscription(
                s.profile(),
                s.userUri(),
                s.email(),
                former,
                s.name(),
                s.role(),
                s.groups(),
                spells,
                s.identifier(),
                s.status(),
                null,
                null,
                s.firstSeenRun());
    }

    /** A draft on the same organization, validated with some account's token. */
    static ProfileData draft(String callerUri) {
        return new ProfileData(
                new ProfileId("PRF0002"),
                1,
                "Second",
                "Calendly Subscription",
                ProfileStatus.DRAFT,
                true,
                "Second",
                EnumSet.allOf(IntegrationProcess.class),
                Bench.START,
                Provisioning.NONE,
                new OrganizationFacts(Bench.ORGANIZATION, "Example", "enterprise", "paid"),
                callerUri,
                null,
                null,
                null);
    }

    /** The seat after its person's address has changed. */
    static SoftwareSubscription renamed(SoftwareSubscription s, String email) {
        return new SoftwareSubscription(
                s.profile(),
                s.userUri(),
                EmailAddress.of(email),
                Set.of(s.email()),
                s.name(),
                s.role(),
                s.groups(),
                s.spells(),
                s.identifier(),
                s.status(),
                s.missingSince(),
                s.endedAt(),
                s.firstSeenRun());
    }
}
