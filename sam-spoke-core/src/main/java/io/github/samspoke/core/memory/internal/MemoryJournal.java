package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.reclamation.ClearedReappearance;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.InvitationPlan;
import io.github.samspoke.core.reclamation.JournalStore;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.Restoration;
import io.github.samspoke.core.reclamation.Revocation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The journal in memory. */
public final class MemoryJournal implements JournalStore {
    private final MemoryWork work;
    private final MemoryTable<String, List<ReclaimItem>> executions;
    private final MemoryTable<String, Execution> headers;
    private final MemoryTable<String, Restoration> restorations;
    private final MemoryTable<String, ClearedReappearance> cleared;
    private final MemoryTable<String, InvitationPlan> invitationPlans;
    private final MemoryTable<String, List<Revocation>> revocations;
    private final MemorySequence numbers;

    public MemoryJournal(MemoryWork work) {
        this.work = work;
        this.executions = new MemoryTable<>(work);
        this.headers = new MemoryTable<>(work);
        this.restorations = new MemoryTable<>(work);
        this.cleared = new MemoryTable<>(work);
        this.invitationPlans = new MemoryTable<>(work);
        this.revocations = new MemoryTable<>(work);
        this.numbers = new MemorySequence(work);
    }

    @Override
    public void save(ReclaimItem item) {
        work.inTransaction(() -> {
            List<ReclaimItem> items = new ArrayList<>(items(item.execution()));
            int at = 0;
            while (at < items.size()
                    && !items.get(at).seat().membershipUri().equals(item.seat().membershipUri())) {
                at++;
            }
            if (at < items.size()) {
                items.set(at, item);
            } else {
                items.add(item);
            }
            executions.put(item.execution(), List.copyOf(items));
        });
    }

    @Override
    public List<ReclaimItem> items(String execution) {
        return executions.get(execution).orElse(List.of());
    }

    @Override
    public List<ReclaimItem> intentsSince(String organizationUri, Instant since) {
        return of(organizationUri).stream()
                .filter(item -> {
                    Instant intent = item.intentAt();
                    return intent != null && intent.isAfter(since);
                })
                .toList();
    }

    @Override
    public List<ReclaimItem> inFlight(String organizationUri) {
        return of(organizationUri).stream()
                .filter(item -> item.state().inFlight())
                .toList();
    }

    @Override
    public void save(Execution execution) {
        headers.put(execution.id(), execution);
    }

    @Override
    public List<Execution> executions(String organizationUri) {
        return headers.all().stream()
                .filter(execution -> execution.organizationUri().equals(organizationUri))
                .sorted(Comparator.comparing(Execution::id))
                .toList();
    }

    @Override
    public void save(Restoration restoration) {
        restorations.put(restoration.id(), restoration);
    }

    @Override
    public List<Restoration> restorations(String organizationUri) {
        return restorations.all().stream()
                .filter(restoration -> restoration.organizationUri().equals(organizationUri))
                .sorted(Comparator.comparing(Restoration::id))
                .toList();
    }

    @Override
    public void save(ClearedReappearance clearance) {
        cleared.put(clearance.membershipUri(), clearance);
    }

    @Override
    public List<ClearedReappearance> cleared(String organizationUri) {
        return cleared.all().stream()
                .filter(clearance -> clearance.organizationUri().equals(organizationUri))
                .sorted(Comparator.comparing(ClearedReappearance::membershipUri))
                .toList();
    }

    @Override
    public void save(InvitationPlan plan) {
        invitationPlans.put(plan.hash(), plan);
    }

    @Override
    public Optional<InvitationPlan> invitationPlan(String hash) {
        return invitationPlans.get(hash);
    }

    @Override
    public void save(Revocation revocation) {
        work.inTransaction(() -> {
            List<Revocation> all = new ArrayList<>(revocations(revocation.organizationUri()));
            int at = 0;
            while (at < all.size()
                    && !(all.get(at).run().equals(revocation.run())
                            && all.get(at).invitationUri().equals(revocation.invitationUri()))) {
                at++;
            }
            if (at < all.size()) {
                all.set(at, revocation);
            } else {
                all.add(revocation);
            }
            revocations.put(revocation.organizationUri(), List.copyOf(all));
        });
    }

    @Override
    public List<Revocation> revocations(String organizationUri) {
        return revocations.get(organizationUri).orElse(List.of());
    }

    @Override
    public String nextExecution() {
        return "EXE%05d".formatted(numbers.next());
    }

    private List<ReclaimItem> of(String organizationUri) {
        return executions.all().stream()
                .flatMap(List::stream)
                .filter(item -> item.seat().organizationUri().equals(organizationUri))
                .toList();
    }
}
