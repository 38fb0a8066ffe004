package io.github.samspoke.app.command;

import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of removals: text, data, exit code, and how to go on. */
final class Executions {
    private Executions() {}

    /** An execution. */
    record Executed(
            String execution,
            String plan,
            int planned,
            int removed,
            Map<String, Integer> states,
            String stopped,
            boolean byHand,
            List<Item> items) {}

    /** One removal. */
    record Item(String candidate, String email, String state, int attempts, String detail) {}

    static int resume(Session session, ReclamationPlan plan, String execution, String command) {
        ExecutionReport report =
                session.working(control -> session.sam().reclamation().resume(execution, control));
        return report(session, plan, report, command);
    }

    static int report(Session session, ReclamationPlan plan, ExecutionReport report, String command) {
        Output output = session.output();
        Table table = new Table("CANDIDATE", "EMAIL", "STATE", "WHAT HAPPENED");
        report.items().forEach(item -> table.row(item.candidate(), item.seat().email(), item.state(), item.detail()));
        output.table(table);
        int removed = report.in(ItemState.REMOVED).size();
        output.line(report.execution() + ": "
                + (plan.byHand()
                        ? plan.count() + " task(s) written, nothing was sent"
                        : removed + " of " + plan.count() + " removed"));
        output.result(command, executed(plan, report));
        int left = (int)
                report.items().stream().filter(item -> !item.state().ended()).count();
        if (!report.stopped().isEmpty()) {
            output.note("Stopped: " + report.stopped());
        }
        if (!plan.byHand() && left > 0) {
            output.note(left + " not begun. To go on with them, plan them again: " + again(session, plan, left));
        } else if (removed > 0) {
            output.line("Next: " + session.root().next("run", "subscriptions"));
        }
        return exitCode(session, report);
    }

    private static String again(Session session, ReclamationPlan plan, int left) {
        List<String> words = new ArrayList<>(List.of("plan"));
        words.addAll(PolicyOptions.words(plan.policy(), left));
        return session.root().next(words.toArray(String[]::new));
    }

    private static int exitCode(Session session, ExecutionReport report) {
        if (session.interrupted()) {
            return ExitCode.INTERRUPTED;
        }
        if (!report.stopped().isEmpty() || !report.in(ItemState.UNSETTLED).isEmpty()) {
            return ExitCode.FAILED;
        }
        return report.in(ItemState.REFUSED).isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static Executed executed(ReclamationPlan plan, ExecutionReport report) {
        Map<String, Integer> states = new TreeMap<>();
        report.items().forEach(item -> states.merge(item.state().name(), 1, Integer::sum));
        return new Executed(
                report.execution(),
                plan.id(),
                plan.count(),
                report.in(ItemState.REMOVED).size(),
                states,
                report.stopped(),
                plan.byHand(),
                report.items().stream().map(Executions::item).toList());
    }

    private static Item item(ReclaimItem item) {
        return new Item(
                item.candidate(), item.seat().email().value(), item.state().name(), item.attempts(), item.detail());
    }
}
