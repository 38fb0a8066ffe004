package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.CancelledException;
import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.InvitationPlan;
import io.github.samspoke.core.reclamation.InvitationRevoker;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.PlanRefusedException;
import io.github.samspoke.core.reclamation.RemovalResult;
import io.github.samspoke.core.reclamation.Revocation;
import io.github.samspoke.core.reclamation.RevocationReport;
import io.github.samspoke.core.subscription.ObservedInvitation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Plans and carries out the revocation of invitations that nobody answers. */
final class StaleInvitations {
    static final Duration AGE = Duration.ofDays(30);
    static final int MOST = 100;
    private static final int REFUSALS_IN_A_ROW = 3;

    private final ReclamationPorts ports;
    private final ReclaimerSource source;
    private final Actor actor;

    StaleInvitations(ReclamationPorts ports, ReclaimerSource source, Actor actor) {
        this.ports = ports;
        this.source = source;
        this.actor = actor;
    }

    InvitationPlan plan(ProfileData profile) {
        Planner.requireReclaiming(profile);
        Planner.requireFreshDownload(ports, profile);
        Instant now = now();
        List<ObservedInvitation> old = ports.subscriptions().invitations(profile.id()).stream()
                .filter(one -> InvitationPlan.sent(one).isBefore(now.minus(AGE)))
                .sorted(Comparator.comparing(InvitationPlan::sent).thenComparing(ObservedInvitation::uri))
                .toList();
        List<ObservedInvitation> taken = old.subList(0, Math.min(MOST, old.size()));
        InvitationPlan plan = new InvitationPlan(
                ports.numbers().next(Numbered.INVITATION_PLAN),
                profile.id(),
                profile.pinned().orElseThrow().uri(),
                now,
                now.plus(Planner.LIFE),
                actor.name(),
                taken,
                old.size() - taken.size());
        ports.journal().save(plan);
        audit(plan, "revocations.planned", Map.of("hash", plan.hash(), "count", Integer.toString(plan.count())));
        return plan;
    }

    Approval approve(String hash, int count) {
        InvitationPlan plan = stored(hash);
        if (plan.count() != count) {
            throw new PlanRefusedException(
                    "Plan " + plan.id() + " revokes " + plan.count() + " invitations, not " + count,
                    "Look at the plan again and approve the number that it shows.");
        }
        requireAlive(plan);
        Approval approval =
                new Approval("APR-" + plan.id() + "-" + now().toEpochMilli(), hash, count, actor.name(), now());
        ports.plans().save(approval);
        audit(plan, "revocations.approved", Map.of("hash", hash, "count", Integer.toString(count)));
        return approval;
    }

    private InvitationPlan stored(String hash) {
        return ports.journal()
                .invitationPlan(hash)
                .orElseThrow(() -> new PlanRefusedException(
                        "There is no plan with that hash", "Use the hash of the plan as it was shown."));
    }

    private void requireAlive(InvitationPlan plan) {
        if (!now().isBefore(plan.expiresAt())) {
            throw new PlanRefusedException("Plan " + plan.id() + " has expired", "Make a new plan.");
        }
    }

    RevocationReport revoke(InvitationPlan plan, Approval approval, RunControl control) {
        Lease lease = ports.leases()
                .acquire(
                        PlanExecutor.leaseName(plan.organizationUri()),
                        actor.name() + "/" + plan.id(),
                        PlanExecutor.LEASE,
                        now())
                .orElseThrow(() ->
                        new RefusedException("An execution runs on this organization", "Wait until it has ended."));
        try {
            ProfileData profile = ports.work().inTransaction(() -> begin(plan, approval));
            return source.withRevoker(profile, revoker -> run(plan, revoker, lease, control));
        } finally {
            ports.leases().release(lease);
        }
    }

    private ProfileData begin(InvitationPlan plan, Approval approval) {
        stored(plan.hash());
        requireAlive(plan);
        ProfileData profile = ports.profiles().find(plan.profile()).orElseThrow();
        Planner.requireReclaiming(profile);
        Approval used = ports.plans()
                .use(approval.id())
                .filter(one -> one.planHash().equals(plan.hash()) && one.count() == plan.count())
                .orElseThrow(() -> new PlanRefusedException(
                        "The approval is for another plan, or was used before", "Have this plan approved."));
        for (ObservedInvitation one : plan.invitations()) {
            ports.journal()
                    .save(new Revocation(
                            plan.id(),
                            plan.organizationUri(),
                            one.uri(),
                            InvitationPlan.sent(one),
                            ItemState.PENDING,
                            null,
                            now(),
                            ""));
        }
        audit(plan, "revocations.begun", Map.of("approver", used.approver()));
        return profile;
    }

    private RevocationReport run(InvitationPlan plan, InvitationRevoker revoker, Lease lease, RunControl control) {
        String stopped = "";
        try {
            settleEarlier(plan, revoker, lease);
            stopped = each(plan, revoker, lease, control);
        } catch (CancelledException e) {
            stopped = "cancelled between two invitations";
        } catch (ItemExecutor.StopException e) {
            stopped = String.valueOf(e.getMessage());
        } catch (SamSpokeException e) {
            stopped = e.getMessage() + " (" + e.remedy() + ")";
        }
        List<Revocation> items = items(plan);
        audit(plan, "revocations.ended", Map.of("stopped", stopped));
        return new RevocationReport(plan.id(), items, stopped);
    }

    private List<Revocation> items(InvitationPlan plan) {
        return ports.journal().revocations(plan.organizationUri()).stream()
                .filter(item -> item.run().equals(plan.id()))
                .toList();
    }

    private String each(InvitationPlan plan, InvitationRevoker revoker, Lease lease, RunControl control) {
        int refused = 0;
        int done = 0;
        for (Revocation item : items(plan)) {
            control.check("the revocations of plan " + plan.id());
            Revocation ended = one(plan, item, revoker, lease);
            control.progress(Progress.of("revoking " + plan.count() + " invitations", 0, ++done, plan.count()));
            if (ended.state() == ItemState.UNSETTLED) {
                return "a revocation could not be confirmed: " + ended.detail();
            }
            refused = ended.state() == ItemState.REFUSED ? refused + 1 : 0;
            if (refused >= REFUSALS_IN_A_ROW) {
                return REFUSALS_IN_A_ROW + " revocations in a row were refused: " + ended.detail();
            }
        }
        return "";
    }

    private Revocation one(InvitationPlan plan, Revocation item, InvitationRevoker revoker, Lease lease) {
        InvitationRevoker.Reading before = revoker.read(item.invitationUri());
        if (!before.pending()) {
            return write(plan, item, ItemState.ABSENT, before.words(), lease);
        }
        if (before.sentAt() != null && before.sentAt().isAfter(item.sentAt())) {
            return write(plan, item, ItemState.SKIPPED_CHANGED, "was sent again since", lease);
        }
        Revocation intent = write(plan, item, ItemState.INTENT, "about to be revoked", lease);
        RemovalResult result = revoker.revoke(new IssuedRevocation(item.invitationUri()));
        if (result instanceof RemovalResult.Refused refused) {
            return write(plan, intent, ItemState.REFUSED, refused.answer(), lease);
        }
        if (result instanceof RemovalResult.NotExecuted not) {
            write(plan, intent, ItemState.PENDING, not.reason(), lease);
            throw new ItemExecutor.StopException("a revocation could not be sent: " + not.reason());
        }
        return settle(plan, write(plan, intent, ItemState.UNKNOWN, result.toString(), lease), revoker, lease);
    }

    /** Reading alone tells what became of it; it is not sent again (I9). */
    private Revocation settle(InvitationPlan plan, Revocation item, InvitationRevoker revoker, Lease lease) {
        InvitationRevoker.Reading after;
        try {
            after = revoker.read(item.invitationUri());
        } catch (SamSpokeException e) {
            return write(plan, item, ItemState.UNSETTLED, String.valueOf(e.getMessage()), lease);
        }
        return after.pending()
                ? write(plan, item, ItemState.UNSETTLED, "still pending", lease)
                : write(plan, item, ItemState.REMOVED, "confirmed: " + after.words(), lease);
    }

    /** What a crash left in flight on the organization. */
    private void settleEarlier(InvitationPlan plan, InvitationRevoker revoker, Lease lease) {
        List<Revocation> left = new ArrayList<>(ports.journal().revocations(plan.organizationUri()));
        left.removeIf(item -> !item.state().inFlight());
        left.forEach(item -> settle(plan, item, revoker, lease));
    }

    private Revocation write(InvitationPlan plan, Revocation item, ItemState to, String why, Lease lease) {
        return ports.work().inTransaction(() -> {
            if (ports.leases().renew(lease, PlanExecutor.LEASE, now()).isEmpty()) {
                throw ItemExecutor.StopException.leaseLost();
            }
            Revocation moved = item.moved(to, now(), why);
            ports.journal().save(moved);
            if (to != ItemState.UNKNOWN) {
                audit(
                        plan,
                        "revocation." + to.name().toLowerCase(Locale.ROOT),
                        Map.of("invitation", item.invitationUri(), "run", item.run()));
            }
            return moved;
        });
    }

    private void audit(InvitationPlan plan, String action, Map<String, String> details) {
        ports.work()
                .inTransaction(() -> ports.audit().record(plan.profile().value(), actor, action, plan.id(), details));
    }

    private Instant now() {
        return ports.clock().instant();
    }
}
