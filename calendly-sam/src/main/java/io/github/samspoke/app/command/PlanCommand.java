package io.github.samspoke.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a plan. */
@Command(
        name = "plan",
        description = {
            "Plans removals, and removes nobody.",
            "",
            "The plan is kept for 24 hours; execute carries it out."
        })
final class PlanCommand extends SamCommand {
    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the plan as CSV (- for standard output).")
    private @Nullable Path csv;

    @Option(names = "--list", description = "List the plans that were made, and make none.")
    private boolean list;

    PlanCommand(Root root) {
        super(root);
    }

    /** A plan. */
    record Planned(
            String id, String hash, int count, String expiresAt, boolean byHand, String breaker, JsonNode plan) {}

    /** All plans. */
    record Plans(List<Made> plans) {}

    /** A plan that was made. */
    record Made(String id, String hash, int count, String createdAt, String expiresAt, String planner) {}

    @Override
    void check() {
        if (csv != null && TextFiles.standard(csv) && root().output().json()) {
            throw usage("--csv - and --json both want standard output.");
        }
    }

    @Override
    int run(Session session) {
        if (list) {
            return list(session);
        }
        IntegrationProfile profile = session.profile();
        Policy wanted = policy.policy();
        session.mentionUnfinished(profile.id());
        ReclamationPlan plan =
                session.working(control -> session.sam().reclamation().plan(profile, wanted, control));
        if (csv != null) {
            TextFiles.write(session.output(), csv, plan.csv());
        }
        if (csv == null || !TextFiles.standard(csv)) {
            print(session.output(), plan);
        }
        session.output().result("plan", planned(plan));
        return ExitCode.DONE;
    }

    private void print(Output output, ReclamationPlan plan) {
        output.text(plan.explain());
        if (plan.count() == 0) {
            output.line("Nobody is to be planned.");
        } else if (plan.breaker().refused()) {
            output.line("The breaker refuses it: " + plan.breaker().reason() + ".");
            output.line("Next: "
                    + root().next(
                                    "plan",
                                    "--quietest",
                                    Integer.toString(plan.breaker().left())));
        } else {
            output.line("Next: " + root().next("execute", plan.id()));
        }
    }

    static Planned planned(ReclamationPlan plan) {
        return new Planned(
                plan.id(),
                plan.hash(),
                plan.count(),
                plan.expiresAt().toString(),
                plan.byHand(),
                plan.breaker().reason(),
                Output.tree(plan.json()));
    }

    private static int list(Session session) {
        List<Made> made = session.plans().stream()
                .map(plan -> new Made(
                        plan.id(),
                        plan.hash(),
                        plan.count(),
                        plan.createdAt().toString(),
                        plan.expiresAt().toString(),
                        plan.planner()))
                .toList();
        Table table = new Table("PLAN", "REMOVALS", "MADE", "GOOD UNTIL", "BY", "HASH");
        made.forEach(plan ->
                table.row(plan.id(), plan.count(), plan.createdAt(), plan.expiresAt(), plan.planner(), plan.hash()));
        session.output().table(table);
        session.output().result("plan", new Plans(made));
        return ExitCode.DONE;
    }
}
