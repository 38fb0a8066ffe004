package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.BreakerLift;
import io.github.samspoke.core.reclamation.PlanStore;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalTask;
import io.github.samspoke.core.reclamation.StandingApproval;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plans and what people say to them, in memory; what was used up stays on record, and nothing makes it unused again. */
public final class MemoryPlans implements PlanStore {
    private final MemoryWork work;
    private final MemoryTable<String, ReclamationPlan> plans;
    private final MemoryTable<String, Approval> approvals;
    private final MemoryTable<String, BreakerLift> lifts;
    private final MemoryTable<String, Boolean> used;
    private final MemoryTable<String, StandingApproval> standing;
    private final MemoryTable<String, RemovalTask> tasks;

    public MemoryPlans(MemoryWork work) {
        this.work = work;
        this.plans = new MemoryTable<>(work);
        this.approvals = new MemoryTable<>(work);
        this.lifts = new MemoryTable<>(work);
        this.used = new MemoryTable<>(work);
        this.standing = new MemoryTable<>(work);
        this.tasks = new MemoryTable<>(work);
    }

    @Override
    public void save(ReclamationPlan plan) {
        plans.put(plan.hash(), plan);
    }

    @Override
    public Optional<ReclamationPlan> find(String hash) {
        return plans.get(hash);
    }

    @Override
    public List<ReclamationPlan> list() {
        return plans.all().stream()
                .sorted(Comparator.comparing(ReclamationPlan::id))
                .toList();
    }

    @Override
    public void save(Approval approval) {
        approvals.put(approval.id(), approval);
    }

    @Override
    public Optional<Approval> use(String id) {
        return work.inTransaction(() -> useOnce("approval " + id, approvals.get(id)));
    }

    @Override
    public List<Approval> under(String standingId, Instant since) {
        return approvals.all().stream()
                .filter(approval -> standingId.equals(approval.standing()))
                .filter(approval -> !approval.at().isBefore(since))
                .toList();
    }

    @Override
    public void save(BreakerLift lift) {
        work.inTransaction(() -> {
            lifts.put(lift.planHash(), lift);
            used.remove("lift " + lift.planHash());
        });
    }

    @Override
    public Optional<BreakerLift> lift(String planHash) {
        return lifts.get(planHash).filter(lift -> used.get("lift " + planHash).isEmpty());
    }

    @Override
    public Optional<BreakerLift> useLift(String planHash) {
        return work.inTransaction(() -> useOnce("lift " + planHash, lifts.get(planHash)));
    }

    private <T> Optional<T> useOnce(String key, Optional<T> stored) {
        if (stored.isEmpty() || used.get(key).isPresent()) {
            return Optional.empty();
        }
        used.put(key, true);
        return stored;
    }

    @Override
    public void save(StandingApproval approval) {
        standing.put(approval.id(), approval);
    }

    @Override
    public Optional<StandingApproval> standing(String id) {
        return standing.get(id);
    }

    @Override
    public List<StandingApproval> standing(ProfileId profile) {
        return standing.all().stream()
                .filter(one -> one.profile().equals(profile))
                .toList();
    }

    @Override
    public void save(RemovalTask task) {
        tasks.put(task.candidate() + ' ' + task.planHash(), task);
    }

    @Override
    public List<RemovalTask> tasks(String organizationUri, Instant since) {
        return tasks.all().stream()
                .filter(task -> task.seat().organizationUri().equals(organizationUri))
                .filter(task -> !task.at().isBefore(since))
                .toList();
    }
}
