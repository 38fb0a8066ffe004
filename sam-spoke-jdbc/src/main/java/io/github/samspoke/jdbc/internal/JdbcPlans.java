package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.PlanStore;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import java.util.List;
import java.util.Optional;

/** Plans and approvals; a used approval stays on record, and nothing makes it unused again. */
public final class JdbcPlans implements PlanStore {
    private final JdbcWork work;
    private final Table<ReclamationPlan, ReclamationPlan> plans;
    private final Table<Approval, Approval> approvals;

    public JdbcPlans(JdbcWork work) {
        this.work = work;
        this.plans = Table.of(work, "samspoke_plan", ReclamationPlan.class)
                .key("hash", ReclamationPlan::hash)
                .column("id", ReclamationPlan::id);
        this.approvals = Table.of(work, "samspoke_approval", Approval.class).key("id", Approval::id);
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
}
