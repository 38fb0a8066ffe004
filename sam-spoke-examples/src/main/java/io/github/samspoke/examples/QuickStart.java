package io.github.samspoke.examples;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.activity.ActivityDistribution;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.BreakerTrippedException;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.emulator.EmulatorStartException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** The whole way once: connect, download, analyze, plan, approve, remove, confirm, and the licence position. */
public final class QuickStart {
    private QuickStart() {}

    /**
     * Runs the tour and ends the process with its exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(run(System.getenv(), System.out, System.err, args));
    }

    static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... args) {
        try {
            Options options = Options.parse(args);
            if (options.help()) {
                out.print(Options.HELP);
                return Report.DONE;
            }
            try (World world = options.live() ? LiveWorld.of(environment) : new EmulatedWorld(options)) {
                ProgressLines progress = new ProgressLines(err, world.simulated());
                RunControl control = RunControl.listening(progress);
                Report report = new Report(options.json() ? err : out, progress);
                try {
                    Interrupts.during(control, () -> tour(world, report, control));
                } finally {
                    if (options.json()) {
                        out.println(report.json());
                    }
                }
                return report.exitCode();
            }
        } catch (Options.UsageException e) {
            err.println(e.getMessage());
            return Report.USAGE;
        } catch (EmulatorStartException e) {
            err.println(e.getMessage());
            return Report.FAILED;
        } catch (SamSpokeException e) {
            err.println(e.getMessage());
            err.println(e.remedy());
            return e instanceof RefusedException ? Report.REFUSED : Report.FAILED;
        }
    }

    private static void tour(World world, Report report, RunControl control) {
        try (SamSpoke spoke = SamSpoke.builder()
                .store(InMemoryStore.create())
                .spoke(CalendlySpoke.create(world.clock(), world.sleeper()))
                .clock(world.clock())
                .sleeper(world.sleeper())
                .build()) {
            SamSpoke.View sam = spoke.as(Actor.of("ada"));

            report.title("Connect, validate, publish");
            Connection connection = world.connect(sam);
            IntegrationProfile profile = sam.profiles()
                    .create(form -> form.displayName("Calendly Integration")
                            .connection(connection)
                            .provisioning(Provisioning.NONE));
            profile = profile.validateConnection();
            profile.validation().ifPresent(report::validation);
            profile = profile.publish(report.shown(profile.confirmation()));
            Entitlements.buy(sam, profile.id(), world.rights());
            report.used("validate", spoke.usage());

            report.title("Run the jobs");
            List<JobResult> jobs = sam.jobs().runDue(control);
            report.jobs(jobs);
            if (!report.succeeded(jobs)) {
                return;
            }

            report.title("Who uses a seat");
            ActivityDistribution distribution = sam.activity().distribution(profile.id(), control);
            report.distribution(distribution, sam.activity().coverage(profile.id()));

            report.title("Who would lose a seat, and who is protected");
            List<Assessment> everybody = sam.candidates().assess(profile.id());
            report.candidates(
                    sam.candidates().open(profile.id()),
                    everybody,
                    sam.candidates().potentialSavings(profile.id()));
            sam.rules().review(profile.generatedRule());

            report.title("The breaker");
            ReclamationPlan whole = sam.reclamation().plan(profile, Policy.careful());
            try {
                if (whole.breaker().refused()) {
                    sam.reclamation().approve(whole.hash(), whole.count());
                }
                report.breaker(whole.breaker());
            } catch (BreakerTrippedException e) {
                report.breaker(e.verdict());
            }

            report.title("The plan");
            int count = Math.min(20, whole.breaker().left());
            ReclamationPlan plan =
                    sam.reclamation().plan(profile, Policy.careful().quietest(count));
            report.plan(plan);
            LicensePosition before = sam.licenses().position(profile.id());
            report.position("before", before);
            if (!world.mayRemove() || plan.count() == 0) {
                report.end(sam.audit().verify(), spoke.usage());
                return;
            }

            report.title("Approve and carry out");
            Approval approval = sam.reclamation().approve(plan.hash(), plan.count());
            ExecutionReport done = sam.reclamation().execute(plan, approval, control);
            report.execution(plan, done);

            report.title("Confirm by a fresh download");
            report.used("execution", spoke.usage());
            JobResult download = sam.jobs().run("SAM - Refresh Calendly Integration Subscriptions", control);
            report.confirmed(
                    download, sam.subscriptions().occupied(profile.id()).size());
            report.position("after", sam.licenses().position(profile.id()));
            report.end(sam.audit().verify(), spoke.usage());
        }
    }
}
