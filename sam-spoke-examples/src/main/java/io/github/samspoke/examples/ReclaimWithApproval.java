package io.github.samspoke.examples;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.Restoration;
import io.github.samspoke.core.reclamation.RuleRevision;
import java.io.PrintStream;
import java.util.List;

/**
 * From a rule to removals that a download confirms, and back for one of the people: ada plans, ben looks and approves.
 * Neither of them can do it alone.
 */
public final class ReclaimWithApproval {
    static final String HELP = """
            ReclaimWithApproval: on an emulated Calendly ada reviews a rule and makes a plan that says what each person
            would leave behind; ben, who has not made it, approves what he was shown; the removals are carried out and
            confirmed by a download; one of the people is invited again.

              --seats N   members of the emulated organization, 1 to 50000 (default 250)
              --seed N    the number it is made from: the same seed gives the same result (default 42)
              --help      print this

            Exit codes: 0 done; 1 failed; 2 wrong use; 3 refused by a safety rule.
            """;

    private static final int PLANNED = 3;
    private static final String DOWNLOAD = "SAM - Refresh Calendly Integration Subscriptions";

    private final PrintStream out;
    private final SamSpoke.View ada;
    private final SamSpoke.View ben;

    private ReclaimWithApproval(SamSpoke spoke, PrintStream out) {
        this.out = out;
        this.ada = spoke.as(Actor.of("ada"));
        this.ben = spoke.as(Actor.of("ben"));
    }

    /**
     * Runs the example and ends the process with its exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(run(System.out, System.err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            Options options = Options.parse(args);
            if (options.help()) {
                out.print(HELP);
                return Report.DONE;
            }
            try (EmulatedWorld world = new EmulatedWorld(options);
                    SamSpoke spoke = SamSpoke.builder()
                            .store(world.store())
                            .spoke(world.spoke())
                            .clock(world.clock())
                            .sleeper(world.sleeper())
                            .fourEyes()
                            .build()) {
                return new ReclaimWithApproval(spoke, out).demonstrate(world);
            }
        } catch (Options.UsageException e) {
            err.println(e.getMessage());
            return Report.USAGE;
        } catch (SamSpokeException e) {
            err.println(e.getMessage());
            err.println(e.remedy());
            return e instanceof RefusedException ? Report.REFUSED : Report.FAILED;
        }
    }

    private int demonstrate(EmulatedWorld world) {
        IntegrationProfile profile = published(world);
        ada.jobs().runDue();

        RuleRevision rule = ada.rules().review(profile.generatedRule()); // ada has looked at its candidates
        title("The rule");
        out.println("  " + rule.label() + ", reviewed by ada, names "
                + ada.candidates().open(profile.id()).size() + " candidates");

        title("The plan");
        ReclamationPlan plan = ada.reclamation().plan(profile, Policy.careful().quietest(PLANNED));
        out.print(plan.explain());
        out.println("  as a table: " + plan.csv().lines().count() + " lines");

        title("The approval");
        Approval approval = approve(plan);

        title("The execution");
        ExecutionReport report = ada.reclamation().execute(plan, approval);
        report.items()
                .forEach(item -> out.println("  " + item.candidate() + "  " + item.state() + "  " + item.detail()));

        title("Confirmed by a download");
        ada.jobs().run(DOWNLOAD, RunControl.silent());
        plan.items().forEach(item -> confirm(profile, item));

        title("And back");
        restore(profile, plan.items().get(0));

        boolean whole = ada.audit().verify().verified();
        out.println("  audit trail " + (whole ? "verified" : "BROKEN"));
        return whole && report.in(ItemState.REMOVED).size() == plan.count() ? Report.DONE : Report.FAILED;
    }

    private IntegrationProfile published(EmulatedWorld world) {
        IntegrationProfile valid = ada.profiles()
                .create(form -> form.displayName("Calendly Integration")
                        .connection(world.connect(ada))
                        .provisioning(world.provisioning()))
                .validateConnection();
        return valid.publish(valid.confirmation());
    }

    /** Whoever made a plan does not approve it; whoever approves repeats the hash and the number on the screen. */
    private Approval approve(ReclamationPlan plan) {
        try {
            ada.reclamation().approve(plan.hash(), plan.count());
            throw new IllegalStateException("the planner's own approval was taken");
        } catch (RefusedException e) {
            out.println("  ada: " + e.getMessage());
        }
        Approval approval = ben.reclamation().approve(plan.hash(), plan.count());
        out.println("  ben: approved " + approval.count() + " removals, " + approval.id());
        return approval;
    }

    private void confirm(IntegrationProfile profile, PlanItem item) {
        boolean seated = ada.subscriptions().occupied(profile.id()).stream()
                .anyMatch(seat -> seat.userUri().equals(item.userUri()));
        List<RemovalCandidate> candidates = ada.candidates().all(profile.id()).stream()
                .filter(candidate -> candidate.number().equals(item.candidate()))
                .toList();
        candidates.forEach(candidate -> out.println("  " + candidate.number() + "  " + item.email() + "  "
                + candidate.state() + (seated ? ", still seated" : ", the seat is free")));
    }

    /** An invitation is what can be done; whether the person comes back is theirs to say. */
    private void restore(IntegrationProfile profile, PlanItem item) {
        Restoration restored = ada.reclamation().restore(profile.id(), item.email());
        out.println("  " + restored.email() + "  " + restored.state());
        restored.comesBack().forEach(line -> out.println("    comes back: " + line));
        restored.doesNotComeBack().forEach(line -> out.println("    does not: " + line));
    }

    private void title(String text) {
        out.println();
        out.println(text);
    }
}
