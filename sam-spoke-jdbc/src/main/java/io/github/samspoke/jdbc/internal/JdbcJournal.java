package io.github.samspoke.jdbc.internal;

import io.github.samspoke.core.reclamation.ClearedReappearance;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.InvitationPlan;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.JournalStore;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.Restoration;
import io.github.samspoke.core.reclamation.Revocation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The journal: on disk before anything leaves. */
public final class JdbcJournal implements JournalStore {
    private static final String IN_FLIGHT = Arrays.stream(ItemState.values())
            .filter(ItemState::inFlight)
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", ", "state in (", ")"));

    private final JdbcWork work;
    private final Table<ReclaimItem, ReclaimItem> rows;
    private final Table<Execution, Execution> executions;
    private final Table<InvitationPlan, InvitationPlan> invitationPlans;
    private final Table<Revocation, Revocation> revocations;
    private final Table<Restoration, Restoration> restorations;
    private final Table<ClearedReappearance, ClearedReappearance> cleared;

    public JdbcJournal(JdbcWork work) {
        this.work = work;
        this.rows = Table.of(work, "samspoke_journal", ReclaimItem.class)
                .key("execution", ReclaimItem::execution)
                .key("membership_uri", item -> item.seat().membershipUri())
                .column("organization_uri", item -> item.seat().organizationUri())
                .column("state", item -> item.state().name())
                .column("fence", ReclaimItem::fence)
                .column("intent_at", ReclaimItem::intentAt);
        this.executions = Table.of(work, "samspoke_execution", Execution.class)
                .key("id", Execution::id)
                .column("organization_uri", Execution::organizationUri);
        this.invitationPlans =
                Table.of(work, "samspoke_invitation_plan", InvitationPlan.class).key("hash", InvitationPlan::hash);
        this.revocations = Table.of(work, "samspoke_revocation", Revocation.class)
                .key("run", Revocation::run)
                .key("invitation_uri", Revocation::invitationUri)
                .column("organization_uri", Revocation::organizationUri);
        this.restorations = Table.of(work, "samspoke_restoration", Restoration.class)
                .key("id", Restoration::id)
                .column("organization_uri", Restoration::organizationUri);
        this.cleared = Table.of(work, "samspoke_cleared", ClearedReappearance.class)
                .key("membership_uri", ClearedReappearance::membershipUri)
                .column("organization_uri", ClearedReappearance::organizationUri);
    }

    @Override
    public void save(ReclaimItem item) {
        work.runDurably(handle -> {
            rows.save(item);
            return item;
        });
    }

    @Override
    public List<ReclaimItem> items(String execution) {
        return rows.select("execution = ? order by seq", execution);
    }

    @Override
    public List<ReclaimItem> intentsSince(String organizationUri, Instant since) {
        // The column is cut off at the microsecond, the record is exact.
        return rows.select("organization_uri = ? and intent_at >= ? order by seq", organizationUri, since).stream()
                .filter(item -> {
                    Instant intent = item.intentAt();
                    return intent != null && intent.isAfter(since);
                })
                .toList();
    }

    @Override
    public List<ReclaimItem> inFlight(String organizationUri) {
        return rows.select("organization_uri = ? and " + IN_FLIGHT + " order by seq", organizationUri);
    }

    @Override
    public void save(Execution execution) {
        executions.save(execution);
    }

    @Override
    public List<Execution> executions(String organizationUri) {
        return executions.select("organization_uri = ? order by id", organizationUri);
    }

    @Override
    public void save(Restoration restoration) {
        work.runDurably(handle -> {
            restorations.save(restoration);
            return restoration;
        });
    }

    @Override
    public List<Restoration> restorations(String organizationUri) {
        return restorations.select("organization_uri = ? order by id", organizationUri);
    }

    @Override
    public void save(ClearedReappearance clearance) {
        cleared.save(clearance);
    }

    @Override
    public List<ClearedReappearance> cleared(String organizationUri) {
        return cleared.select("organization_uri = ? order by membership_uri", organizationUri);
    }

    @Override
    public void save(InvitationPlan plan) {
        invitationPlans.save(plan);
    }

    @Override
    public Optional<InvitationPlan> invitationPlan(String hash) {
        return invitationPlans.find(hash);
    }

    @Override
    public void save(Revocation revocation) {
        work.runDurably(handle -> {
            revocations.save(revocation);
            return revocation;
        });
    }

    @Override
    public List<Revocation> revocations(String organizationUri) {
        return revocations.select("organization_uri = ? order by seq", organizationUri);
    }

    @Override
    public String nextExecution() {
        return "EXE%05d".formatted(work.next("samspoke_execution_number"));
    }
}
