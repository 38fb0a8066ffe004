package io.github.samspoke.examples;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.BreakerTrippedException;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;

/** The whole way once: connect, download, analyze, plan, approve, remove, confirm, and the licence position. */
public final class QuickStart {
    private final World world;
    private final Report report;
    private final RunControl control;
    private final SamSpoke spoke;
    private final SamSpoke.View sam;

    private QuickStart(World world, Report report, RunControl control, SamSpoke spoke) {
        this.world = world;
        this.report = report;
        this.control = control;
        this.spoke = spoke;
        this.sam = spoke.as(Actor.of("ada"));
    }

    /**
     * Runs the tour and ends the process with its exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(CommandLine.run(System.getenv(), System.out, System.err, args));
    }

    static void tour(World world, Report report, RunControl control) {
        try (SamSpoke spoke = SamSpoke.builder()
                .store(InMemoryStore.create())
                .spoke(CalendlySpoke.create(world.clock(), world.sleeper()))
                .clock(world.clock())
                .sleeper(world.sleeper())
                .build()) {
            new QuickStart(world, report, control, spoke).wholeWay();
        }
    }

    private void wholeWay() {
        try {
            IntegrationProfile profile = connectAndPublish();
            if (runJobs()) {
                showPeople(profile);
                ReclamationPlan plan = plan(profile);
                if (world.mayRemove() && plan.count() > 0) {
                    carryOut(plan);
                    confirm(profile.id());
                }
            }
        } finally {
            report.end(sam.audit().verify(), spoke.usage());
        }
    }

    private IntegrationProfile connectAndPublish() {
        report.title("Connect, validate, publish");
        Connection connection = world.connect(sam);
        IntegrationProfile profile = sam.profiles()
                .create(form -> form.displayName("Calendly Integration")
                        .connection(connection)
                        .provisioning(world.provisioning()))
                .validateConnection();
        profile.validation().ifPresent(report::validation);
        profile = profile.publish(report.shown(profile.confirmation()));
        Entitlements.buy(sam, profile.id(), world.rights());
        report.used("validate", spoke.usage());
        return profile;
    }

    private boolean runJobs() {
        report.title("Run the jobs");
        List<JobResult> jobs = sam.jobs().runDue(control);
        report.jobs(jobs);
        return report.succeeded(jobs);
    }

    private void showPeople(IntegrationProfile profile) {
        report.title("Who uses a seat");
        report.distribution(
                sam.activity().distribution(profile.id(), control),
                sam.activity().coverage(profile.id()));

        report.title("Who would lose a seat, and who is protected");
        report.candidates(
                sam.candidates().open(profile.id()),
                sam.candidates().assess(profile.id()),
                sam.candidates().potentialSavings(profile.id()));
        sam.rules().review(profile.generatedRule()); // a person has looked at it
    }

    private ReclamationPlan plan(IntegrationProfile profile) {
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
        ReclamationPlan plan = sam.reclamation().plan(profile, Policy.careful().quietest(count)); // dry: nothing leaves
        report.plan(plan);
        report.position("before", sam.licenses().position(profile.id()));
        return plan;
    }

    private void carryOut(ReclamationPlan plan) {
        report.title("Approve and carry out");
        Approval approval = sam.reclamation().approve(plan.hash(), plan.count());
        ExecutionReport done = sam.reclamation().execute(plan, approval, control);
        report.execution(plan, done);
        report.used("execution", spoke.usage());
    }

    private void confirm(ProfileId profile) {
        report.title("Confirm by a fresh download");
        JobResult download = sam.jobs().run("SAM - Refresh Calendly Integration Subscriptions", control);
        report.confirmed(download, sam.subscriptions().occupied(profile).size());
        report.position("after", sam.licenses().position(profile));
    }
}
