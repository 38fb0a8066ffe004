package io.github.samspoke.examples;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.BacktestRequest;
import io.github.samspoke.core.reclamation.BreakerTrippedException;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.subscription.ProfileId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    static void tour(World world, Report report, RunControl control, @Nullable Path folder) {
        try (SamSpoke spoke = SamSpoke.builder()
                .store(world.store())
                .credentialKeys(world.credentialKeys())
                .spoke(world.spoke())
                .clock(world.clock())
                .sleeper(world.sleeper())
                .build()) {
            new QuickStart(world, report, control, spoke).wholeWay(folder);
        } finally {
            // Failed or not, the day is over; one that somebody stopped goes on.
            if (!control.isCancelled()) {
                world.days().ifPresent(World.Days::done);
            }
        }
    }

    private void wholeWay(@Nullable Path folder) {
        try {
            world.days().ifPresent(days -> days.begin(sam, report));
            IntegrationProfile profile = profile();
            settle(profile);
            boolean first = sam.activity().coverage(profile.id()).sources().isEmpty();
            if (runJobs(first)) {
                showPeople(profile, first);
                replay(profile.id());
                ReclamationPlan plan = plan(profile);
                if (world.mayRemove() && plan.count() > 0) {
                    carryOut(plan);
                    confirm(profile.id());
                }
                if (folder != null) {
                    report.title("The licence report");
                    report.written(new ReportFolder(folder).write(sam, control));
                }
            }
        } finally {
            report.end(sam.audit().verify(), spoke.usage());
        }
    }

    /** The profile of the day before, or a new one; one that a killed run left as a draft is published now. */
    private IntegrationProfile profile() {
        Optional<IntegrationProfile> known = sam.profiles().list().stream().findFirst();
        boolean published = known.map(profile -> profile.data().status() == ProfileStatus.PUBLISHED)
                .orElse(false);
        boolean connected = known.isPresent()
                && world.days().map(days -> days.connected(sam)).orElse(false);
        if (published) {
            IntegrationProfile profile = known.orElseThrow();
            if (!connected) {
                world.connect(sam);
                report.connectedAgain();
            }
            Entitlements.buy(sam, profile.id(), world.rights());
            return profile;
        }
        report.title("Connect, validate, publish");
        IntegrationProfile draft;
        if (known.isPresent()) {
            draft = known.get();
            if (!connected) {
                world.connect(sam);
            }
        } else {
            Connection connection = world.connect(sam);
            draft = sam.profiles()
                    .create(form -> form.displayName("Calendly Integration")
                            .connection(connection)
                            .provisioning(world.provisioning()));
        }
        return publish(draft.validateConnection());
    }

    private IntegrationProfile publish(IntegrationProfile validated) {
        IntegrationProfile profile = validated;
        profile.validation().ifPresent(report::validation);
        profile = profile.publish(report.shown(profile.confirmation()));
        Entitlements.buy(sam, profile.id(), world.rights());
        report.used("validate", spoke.usage());
        return profile;
    }

    /** What a killed run left in flight: a plan of nobody settles it by reading, before anybody else is touched. */
    private void settle(IntegrationProfile profile) {
        List<ReclaimItem> left =
                world.days().map(days -> days.inFlight(profile)).orElse(List.of());
        if (left.isEmpty()) {
            return;
        }
        report.title("Settle what was left in flight");
        ReclamationPlan nobody =
                sam.reclamation().plan(profile, Policy.careful().quietest(0));
        Approval approval = sam.reclamation().approve(nobody.hash(), nobody.count());
        ExecutionReport done = sam.reclamation().execute(nobody, approval, control);
        report.settled(left, sam.audit().entries(profile.id().value()), done.stopped());
        report.used("settle", spoke.usage());
    }

    private boolean runJobs(boolean first) {
        report.title("Run the jobs");
        boolean resumed = world.days().map(World.Days::resumed).orElse(false);
        List<JobResult> jobs = resumed ? runAll() : sam.jobs().runDue(control);
        report.jobs(jobs, first ? Optional.empty() : world.days());
        return report.succeeded(jobs);
    }

    /** After a run that was killed, due or not: people may be gone by our own hand, and a job may have been cut short. */
    private List<JobResult> runAll() {
        List<JobResult> results = new ArrayList<>();
        List<ScheduledJob> jobs = sam.jobs().scheduled().stream()
                .sorted(Comparator.comparing(ScheduledJob::kind))
                .toList();
        for (ScheduledJob job : jobs) {
            JobResult result = sam.jobs().run(job.name(), control);
            results.add(result);
            if (!result.status().success()) {
                break;
            }
        }
        return results;
    }

    private void showPeople(IntegrationProfile profile, boolean first) {
        report.title("Who uses a seat");
        report.distribution(
                first
                        ? sam.activity().distribution(profile.id(), control)
                        : StoredActivity.distribution(sam, profile.id()),
                sam.activity().coverage(profile.id()));

        report.title("Who would lose a seat, and who is protected");
        report.candidates(
                sam.candidates().open(profile.id()),
                sam.candidates().assess(profile.id()),
                sam.candidates().potentialSavings(profile.id()));
        if (!sam.rules().get(profile.generatedRule()).reviewed()) {
            sam.rules().review(profile.generatedRule()); // a person has looked at it
        }
    }

    /** The look-back is too short for the usual thresholds; BacktestChart reads a year. */
    private void replay(ProfileId profile) {
        report.title("The rule on the past");
        report.backtest(sam.backtests()
                .run(BacktestRequest.of(profile).thresholds(15, 20, 25).horizons(30)));
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
        if (world.days().isPresent()) {
            report.today(whole.breaker());
        }

        report.title("The plan");
        int count = Math.min(20, whole.breaker().left());
        ReclamationPlan plan =
                sam.reclamation().plan(profile, Policy.careful().quietest(count)); // dry: reads, and removes nothing
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
