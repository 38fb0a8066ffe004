package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.CancelledException;
import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One execution: leftovers first, then the canary alone, then the rest, until something says stop. */
final class ExecutionRun {
    private static final int REFUSALS_IN_A_ROW = 3;
    private static final double ERROR_SHARE = 0.05;
    private static final int ERRORS_AT_LEAST = 2;
    private static final Set<ItemState> ERRORS = EnumSet.of(ItemState.REFUSED, ItemState.UNSETTLED);

    private final ReclamationPorts ports;
    private final ReclamationPlan plan;
    private final ItemExecutor executor;
    private final Standing standing;
    private final RunControl control;

    ExecutionRun(
            ReclamationPorts ports,
            ReclamationPlan plan,
            ItemExecutor executor,
            Standing standing,
            RunControl control) {
        this.ports = ports;
        this.plan = plan;
        this.executor = executor;
        this.standing = standing;
        this.control = control;
    }

    /** Settles what is in flight, then carries out what is left, unless there is something against it. */
    ExecutionReport run(Execution execution, String against) {
        String stopped = against;
        try {
            executor.settleLeftovers(against.isEmpty() ? execution.id() : "");
            if (against.isEmpty()) {
                stopped = carryOut(ports.journal().items(execution.id()));
            }
        } catch (CancelledException e) {
            stopped = "cancelled between two items";
        } catch (ItemExecutor.StopException e) {
            stopped = String.valueOf(e.getMessage());
        } catch (SamSpokeException e) {
            stopped = e.getMessage() + " (" + e.remedy() + ")";
        } catch (RuntimeException e) {
            close(execution, "an unexpected error: " + e.getClass().getSimpleName());
            throw e;
        }
        return close(execution, stopped);
    }

    private String carryOut(List<ReclaimItem> items) {
        List<ReclaimItem> done = new ArrayList<>(
                items.stream().filter(item -> item.state().ended()).toList());
        List<ReclaimItem> left =
                items.stream().filter(item -> !item.state().ended()).toList();
        try {
            return carryOut(left, done, items.size());
        } finally {
            executor.lookNoMore();
        }
    }

    private String carryOut(List<ReclaimItem> left, List<ReclaimItem> done, int planned) {
        for (int i = 0; i < left.size(); i++) {
            String stopped = reasonToStop(done, planned);
            if (!stopped.isEmpty()) {
                return stopped;
            }
            control.check("the execution of plan " + plan.id());
            boolean canary = tried(done).isEmpty();
            if (!canary) {
                executor.lookAhead(left.subList(i + 1, left.size()));
            }
            done.add(executor.execute(left.get(i), canary));
            control.progress(Progress.of("removing " + plan.count() + " seats", 0, done.size(), planned));
        }
        return "";
    }

    /** Whoever has lost the lease leaves the end to the one who has it. */
    private ExecutionReport close(Execution execution, String stopped) {
        List<ReclaimItem> items = ports.journal().items(execution.id());
        ports.work().inTransaction(() -> {
            if (executor.holdsLease()) {
                ports.journal().save(execution.ended(ports.clock().instant(), stopped));
                ports.audit()
                        .record(
                                plan.profile().value(),
                                executor.actor(),
                                "execution.ended",
                                execution.id(),
                                Map.of("stopped", stopped, "removed", Long.toString(count(items, ItemState.REMOVED))));
            }
        });
        return new ExecutionReport(execution.id(), items, stopped);
    }

    private String reasonToStop(List<ReclaimItem> done, int planned) {
        String against = standing.against();
        if (!against.isEmpty()) {
            return against;
        }
        if (!ports.clock().instant().isBefore(plan.expiresAt())) {
            return "the plan has expired";
        }
        List<ReclaimItem> tried = tried(done);
        int size = tried.size();
        if (size == 1 && ERRORS.contains(tried.get(0).state())) {
            return "the first removal ended as " + tried.get(0).state();
        }
        boolean refused = size >= REFUSALS_IN_A_ROW
                && tried.subList(size - REFUSALS_IN_A_ROW, size).stream()
                        .allMatch(item -> item.state() == ItemState.REFUSED);
        if (refused) {
            return REFUSALS_IN_A_ROW + " removals in a row were refused";
        }
        long errors =
                done.stream().filter(item -> ERRORS.contains(item.state())).count();
        if (errors >= ERRORS_AT_LEAST && errors > planned * ERROR_SHARE) {
            return errors + " of " + planned + " removals failed";
        }
        return "";
    }

    /** Those for which something was sent: one that was skipped is no canary, and breaks no row. */
    private static List<ReclaimItem> tried(List<ReclaimItem> done) {
        return done.stream()
                .filter(item -> item.state() != ItemState.SKIPPED_CHANGED)
                .toList();
    }

    private static long count(List<ReclaimItem> items, ItemState state) {
        return items.stream().filter(item -> item.state() == state).count();
    }
}
