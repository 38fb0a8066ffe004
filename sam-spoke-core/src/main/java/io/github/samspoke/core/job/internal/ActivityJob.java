package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.activity.ActivityAnalyzer;
import io.github.samspoke.core.activity.AnalysisWindow;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.internal.ActivityReading;
import io.github.samspoke.core.activity.internal.ReadingPlan;
import io.github.samspoke.core.activity.internal.UpcomingWay;
import io.github.samspoke.core.activity.internal.WindowReader;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.job.JobCounts;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** "SAM - Refresh <name> Activity": signals on top of what is known, window by window with the coverage reached. */
final class ActivityJob {
    private final Engine engine;

    ActivityJob(Engine engine) {
        this.engine = engine;
    }

    JobOutcome run(ProfileData profile, SpokeSession session, RunControl control) {
        Sessions.requireSameAccount(profile, session);
        WindowReader.Task task = task(engine, profile, analyzer(session));
        ReadingPlan plan = ReadingPlan.upTo(
                task.asOf(), from(engine, profile), task.store().coverage(profile.id()), task.analyzer());
        UpcomingWay way = way(profile, task);
        ActivityReading.Outcome outcome = new ActivityReading(task, control).upToNow(plan, way);
        JobCounts counts = new JobCounts(outcome.sightings(), 0, 0, 0, 0);
        String eventsMissing = outcome.missing().get(SignalSource.EVENTS);
        if (eventsMissing != null) {
            return JobOutcome.of(
                    JobStatus.PARTIAL, counts, eventsMissing, "Run the job again; it goes on where it stopped.");
        }
        return outcome(profile, outcome.missing(), counts, way.why());
    }

    /** As the form says; but what is too old to be kept is not read again and again. */
    static Instant from(Engine engine, ProfileData profile) {
        Instant kept = engine.settings()
                .retention()
                .firstActivityDay(engine.now())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return profile.analyzeFrom().isBefore(kept) ? kept : profile.analyzeFrom();
    }

    static ActivityAnalyzer analyzer(SpokeSession session) {
        return session.analyzer()
                .orElseThrow(() -> new RefusedException("This vendor tells no activity", "Switch the process off."));
    }

    static WindowReader.Task task(Engine engine, ProfileData profile, ActivityAnalyzer analyzer) {
        return new WindowReader.Task(
                profile.id(),
                profile.pinned().orElseThrow().uri(),
                engine.now(),
                usersByEmail(engine.store().subscriptions().list(profile.id())),
                analyzer,
                engine.store().activity(),
                new WhileThere(engine, profile),
                engine.settings().workers(),
                AnalysisWindow.MOST_PAGES);
    }

    /** Keeps what was read only for a profile that was not deleted meanwhile. */
    private record WhileThere(Engine engine, ProfileData profile) implements UnitOfWork {
        @Override
        public <T extends @Nullable Object> T inTransaction(Supplier<T> todo) {
            return engine.work().inTransaction(() -> {
                engine.requireThere(profile);
                return todo.get();
            });
        }

        @Override
        public boolean active() {
            return engine.work().active();
        }
    }

    /** A rule of the host's own may look at anybody's meetings; the built-in one asks for those of quiet people only. */
    UpcomingWay way(ProfileData profile, WindowReader.Task task) {
        Optional<RuleRevision> rule =
                Optional.ofNullable(profile.rule()).flatMap(engine.store().rules()::find);
        if (rule.isEmpty() || !rule.get().implementation().equals(RuleRevision.BUILT_IN)) {
            return UpcomingWay.whole("as the rule may look at anybody's");
        }
        Set<String> seats = engine.store().subscriptions().list(profile.id()).stream()
                .filter(seat -> seat.status() != SubscriptionStatus.ENDED)
                .map(SoftwareSubscription::userUri)
                .collect(Collectors.toSet());
        Set<String> quiet = ActivityReading.quiet(
                seats, task.store().list(profile.id()), task.asOf(), rule.get().lastActivityThreshold());
        long upcoming =
                task.store().coverage(profile.id()).volume(SignalSource.EVENTS).upcoming();
        int page = task.analyzer().limits(SignalSource.EVENTS).pageSize();
        return UpcomingWay.cheaper(upcoming < 0 ? -1 : (upcoming + page - 1) / page, quiet);
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

    private JobOutcome outcome(
            ProfileData profile, Map<SignalSource, String> missing, JobCounts counts, String upcoming) {
        Set<SignalSource> required = Optional.ofNullable(profile.rule())
                .flatMap(engine.store().rules()::find)
                .filter(RuleRevision::reviewed)
                .map(RuleRevision::requiredSources)
                .orElse(Set.of());
        String lost = missing.entrySet().stream()
                .filter(e -> required.contains(e.getKey()))
                .map(e -> e.getKey() + ": " + e.getValue())
                .sorted()
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
        return lost.isEmpty()
                ? JobOutcome.of(JobStatus.OK, counts, upcoming, "")
                : JobOutcome.of(
                        JobStatus.OK_WITH_WARNINGS,
                        counts,
                        "the reviewed rule requires what could not be read: " + lost + "; " + upcoming,
                        "Restore the scope or plan, or have an admin review a new revision of the rule.");
    }
}
