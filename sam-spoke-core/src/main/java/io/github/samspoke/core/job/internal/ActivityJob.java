package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.activity.ActivityAnalyzer;
import io.github.samspoke.core.activity.ActivityStore;
import io.github.samspoke.core.activity.AnalysisWindow;
import io.github.samspoke.core.activity.Coverage;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.internal.ActivityCollector;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.job.JobCounts;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** "SAM - Refresh <name> Activity": signals on top of what is known, with the coverage that was reached. */
final class ActivityJob {
    /** An ordinary day reads again what lies this close before the end of the last coverage. */
    static final Duration OVERLAP = Duration.ofDays(2);

    private static final Set<SignalSource> SOURCES =
            Set.of(SignalSource.EVENTS, SignalSource.EVENT_TYPES, SignalSource.LOG);

    private final Engine engine;

    ActivityJob(Engine engine) {
        this.engine = engine;
    }

    JobOutcome run(ProfileData profile, SpokeSession session, RunControl control) {
        Sessions.requireSameAccount(profile, session);
        ActivityAnalyzer analyzer = session.analyzer()
                .orElseThrow(() -> new RefusedException("This vendor tells no activity", "Switch the process off."));
        ActivityStore store = engine.store().activity();
        CoverageLedger ledger = store.coverage(profile.id());
        Instant asOf = engine.now();
        AnalysisWindow window =
                new AnalysisWindow(profile.pinned().orElseThrow().uri(), from(profile, ledger), asOf, null, SOURCES);
        ActivityCollector collector = new ActivityCollector(
                store.list(profile.id()),
                usersByEmail(engine.store().subscriptions().list(profile.id())));
        collector.forgetUpcoming();
        Coverage coverage = analyzer.analyze(window, collector, control);
        JobCounts counts = new JobCounts(collector.sightings(), 0, 0, 0, 0);
        String eventsMissing = coverage.missing().get(SignalSource.EVENTS);
        if (eventsMissing != null) {
            return JobOutcome.of(
                    JobStatus.PARTIAL, counts, eventsMissing, "Run the job again; nothing of this run was kept.");
        }
        CoverageLedger longer = ledger.with(coverage);
        engine.work().inTransaction(() -> {
            engine.requireThere(profile);
            store.save(profile.id(), collector.resultOn(store.list(profile.id())));
            store.saveCoverage(profile.id(), longer);
        });
        return outcome(profile, coverage, counts);
    }

    /** An ordinary day begins before the end of the last coverage; an earlier start of the form fills in. */
    private static Instant from(ProfileData profile, CoverageLedger ledger) {
        Optional<Span> newest = ledger.common(ledger.sources());
        boolean covered = newest.isPresent()
                && !profile.analyzeFrom().isBefore(newest.get().from());
        return covered ? newest.get().to().minus(OVERLAP) : profile.analyzeFrom();
    }

    /** Present addresses first; a former one counts only if it was one person's and is nobody's now (rules 2). */
    static Map<EmailAddress, String> usersByEmail(List<SoftwareSubscription> seats) {
        Map<EmailAddress, String> users = new HashMap<>();
        Set<EmailAddress> taken = new HashSet<>();
        for (SoftwareSubscription seat : seats) {
            for (EmailAddress former : seat.formerEmails()) {
                if (users.putIfAbsent(former, seat.userUri()) != null) {
                    taken.add(former);
                }
            }
        }
        users.keySet().removeAll(taken);
        for (SoftwareSubscription seat : seats) {
            if (seat.status() != SubscriptionStatus.ENDED) {
                users.put(seat.email(), seat.userUri());
            } else {
                users.putIfAbsent(seat.email(), seat.userUri());
            }
        }
        return users;
    }

    private JobOutcome outcome(ProfileData profile, Coverage coverage, JobCounts counts) {
        Set<SignalSource> required = Optional.ofNullable(profile.rule())
                .flatMap(engine.store().rules()::find)
                .filter(RuleRevision::reviewed)
                .map(RuleRevision::requiredSources)
                .orElse(Set.of());
        String lost = coverage.missing().entrySet().stream()
                .filter(e -> required.contains(e.getKey()))
                .map(e -> e.getKey() + ": " + e.getValue())
                .sorted()
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
        return lost.isEmpty()
                ? JobOutcome.ok(counts)
                : JobOutcome.of(
                        JobStatus.OK_WITH_WARNINGS,
                        counts,
                        "the reviewed rule requires what could not be read: " + lost,
                        "Restore the scope or plan, or have an admin review a new revision of the rule.");
    }
}
