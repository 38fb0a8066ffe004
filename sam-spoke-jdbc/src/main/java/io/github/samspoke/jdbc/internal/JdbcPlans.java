package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.BreakerLift;
import io.github.samspoke.core.reclamation.PlanStore;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalTask;
import io.github.samspoke.core.reclamation.StandingApproval;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Plans and what people say to them; what was used up stays on record, and nothing makes it unused again. */
public final class JdbcPlans implements PlanStore {
    private final JdbcWork work;
    private final Table<ReclamationPlan, ReclamationPlan> plans;
    private final Table<Approval, Approval> approvals;
    private final Table<BreakerLift, BreakerLift> lifts;
    private final Table<StandingApproval, StandingApproval> standing;
    private final Table<RemovalTask, RemovalTask> tasks;

    public JdbcPlans(JdbcWork work) {
        this.work = work;
        this.plans = Table.of(work, "samspoke_plan", ReclamationPlan.class)
                .key("hash", ReclamationPlan::hash)
                .column("id", ReclamationPlan::id);
        this.approvals = Table.of(work, "samspoke_approval", Approval.class)
                .key("id", Approval::id)
                .column("standing", Approval::standing);
        // A lift that is given again is a lift that can be used again.
        this.lifts = Table.of(work, "samspoke_breaker_lift", BreakerLift.class)
                .key("plan_hash", BreakerLift::planHash)
                .column("used", lift -> false);
        this.standing = Table.of(work, "samspoke_standing_approval", StandingApproval.class)
                .key("id", StandingApproval::id)
                .column("profile", one -> one.profile().value());
        this.tasks = Table.of(work, "samspoke_removal_task", RemovalTask.class)
                .key("plan_hash", RemovalTask::planHash)
                .key("candidate", RemovalTask::candidate)
                .column("organization_uri", task -> task.seat().organizationUri());
    }

    @Override
    public void save(ReclamationPlan plan) {
        plans.save(plan);
    }

    @Override
    public Optional<ReclamationPlan> find(String hash) {
        return plans.find(hash);
    }

    @Override
    public List<ReclamationPlan> list() {
        return plans.sorted(ReclamationPlan::id);
    }

    @Override
    public void save(Approval approval) {
        approvals.save(approval);
    }

    @Override
    public Optional<Approval> use(String id) {
        return work.run(handle -> {
            int used = handle.execute("update samspoke_approval set used = true where id = ? and used = false", id);
            return used == 1 ? approvals.find(id) : Optional.empty();
        });
    }

    @Override
    public List<Approval> under(String standingId, Instant since) {
        return approvals.sorted(Approval::id, "standing = ?", standingId).stream()
                .filter(approval -> !approval.at().isBefore(since))
                .toList();
    }

    @Override
    public void save(BreakerLift lift) {
        lifts.save(lift);
    }

    @Override
    public Optional<BreakerLift> lift(String planHash) {
        return lifts.select("plan_hash = ? and used = false", planHash).stream().findFirst();
    }

    @Override
    public Optional<BreakerLift> useLift(String planHash) {
        return work.run(handle -> {
            int used = handle.execute(
                    "update samspoke_breaker_lift set used = true where plan_hash = ? and used = false", planHash);
            return used == 1 ? lifts.find(planHash) : Optional.empty();
        });
    }

    @Override
    public void save(StandingApproval approval) {
        standing.save(approval);
    }

    /** Locked inside a unit of work: it cannot be revoked before that which it allows was written. */
    @Override
    public Optional<StandingApproval> standing(String id) {
        String lock = work.active() ? " for update" : "";
        return standing.select("id = ?" + lock, id).stream().findFirst();
    }

    @Override
    public List<StandingApproval> standing(ProfileId profile) {
        return standing.sorted(StandingApproval::id, "profile = ?", profile.value());
    }

    @Override
    public void save(RemovalTask task) {
        tasks.save(task);
    }

    @Override
    public List<RemovalTask> tasks(String organizationUri, Instant since) {
        return tasks
                .sorted(task -> task.candidate() + ' ' + task.planHash(), "organization_uri = ?", organizationUri)
                .stream()
                .filter(task -> !task.at().isBefore(since))
                .toList();
    }
}
