package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.PlanStore;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plans and approvals in memory; a used approval is gone. */
public final class MemoryPlans implements PlanStore {
    private final MemoryWork work;
    private final MemoryTable<String, ReclamationPlan> plans;
    private final MemoryTable<String, Approval> approvals;

    public MemoryPlans(MemoryWork work) {
        this.work = work;
        this.plans = new MemoryTable<>(work);
        this.approvals = new MemoryTable<>(work);
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
        return work.inTransaction(() -> {
            Optional<Approval> approval = approvals.get(id);
            approvals.remove(id);
            return approval;
        });
    }
}
