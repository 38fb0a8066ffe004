package io.github.samspoke.examples;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.activity.ActivityDistribution;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditVerification;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.Savings;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.PublishConfirmation;
import io.github.samspoke.core.profile.ValidationReport;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.Backtest;
import io.github.samspoke.core.reclamation.BreakerVerdict;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.Protection;
import io.github.samspoke.core.reclamation.ProtectionReason;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.spoke.SessionUsage;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints what QuickStart sees, and collects the same for {@code --json}. */
final class Report {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int REFUSED = 3;

    private final PrintStream out;
    private final ProgressLines progress;
    private final Summary summary = new Summary();
    private long requestsSoFar;
    private int exitCode = DONE;

    Report(PrintStream out, ProgressLines progress) {
        this.out = out;
        this.progress = progress;
    }

    void title(String title) {
        out.println();
        out.println("== " + title);
    }

    void validation(ValidationReport validation) {
        for (ValidationReport.Check check : validation.checks()) {
            String remedy = check.remedy().isEmpty() ? "" : "  -> " + check.remedy();
            out.printf("  %-11s %-40s %s%s%n", check.outcome(), check.name(), check.detail(), remedy);
        }
    }

    PublishConfirmation shown(PublishConfirmation shown) {
        out.printf(
                "  publishing on %s (plan %s, %s%d members) as %s%n",
                shown.organization(),
                shown.plan(),
                shown.more() ? "at least " : "",
                shown.membersAtLeast(),
                shown.callerEmail());
        return shown;
    }

    /** Books the requests since the last call under a name. */
    void used(String name, SessionUsage usage) {
        summary.requests(name, usage.requests() - requestsSoFar);
        requestsSoFar = usage.requests();
    }

    /** Jobs of a first day, or of an ordinary one. */
    void jobs(List<JobResult> jobs, Optional<World.Days> ordinary) {
        jobs.forEach(this::job);
        long download = requests(jobs, JobKind.REFRESH_SUBSCRIPTIONS);
        long activity = requests(jobs, JobKind.REFRESH_ACTIVITY);
        long bound = ordinary.map(days -> days.ordinaryBound(progress)).orElseGet(() -> RequestBound.of(progress));
        summary.requests("download", download);
        summary.requests("activity", activity);
        summary.put("requestBound", bound);
        requestsSoFar += download + activity;
        out.printf(
                "  %d requests to download and analyze, at most %d by the rules%s%n",
                download + activity, bound, ordinary.isPresent() ? " for an ordinary day" : "");
    }

    private void job(JobResult job) {
        out.printf(
                "  %-16s %-52s %d seen, %d new, %d changed, %d ended, %d requests, waited %s%n",
                job.status(),
                job.name(),
                job.counts().seen(),
                job.counts().created(),
                job.counts().updated(),
                job.counts().ended(),
                job.usage().requests(),
                seconds(job.usage().waited()));
        if (!job.remedy().isEmpty()) {
            out.println("    " + job.detail());
            out.println("    -> " + job.remedy());
        }
    }

    private static long requests(List<JobResult> jobs, JobKind kind) {
        return jobs.stream()
                .filter(job -> job.kind() == kind)
                .mapToLong(job -> job.usage().requests())
                .sum();
    }

    /** Whether the tour may go on; sets the exit code if not. */
    boolean succeeded(List<JobResult> jobs) {
        boolean held = jobs.stream().anyMatch(job -> job.status() == JobStatus.HELD);
        boolean failed = jobs.stream().anyMatch(job -> !job.status().success() && job.status() != JobStatus.HELD);
        if (failed) {
            endsWith(FAILED);
        } else if (held) {
            endsWith(REFUSED);
        }
        return exitCode == DONE;
    }

    void day(Diary today, Instant now, Path folder, boolean resumed) {
        title("Day " + today.day());
        out.println(
                "  " + (resumed ? "taken up at " : "it is ") + now + ", simulated; everything is kept in " + folder);
        if (resumed) {
            out.println("  the run before was killed or stopped half way; this one goes on with its day");
        } else if (today.day() == 1) {
            out.println(
                    "  the token is sealed with the key in credential.key beside the database, readable for its owner"
                            + " alone; a real host keeps it elsewhere");
        }
    }

    /** What a new process finds in the store. */
    void remembered(SamSpoke.View sam, IntegrationProfile profile) {
        List<AuditEntry> trail = sam.audit().entries(profile.id().value());
        Map<CandidateState, Integer> states = new EnumMap<>(CandidateState.class);
        sam.candidates().all(profile.id()).forEach(candidate -> states.merge(candidate.state(), 1, Integer::sum));
        out.printf(
                "  remembered: profile %s, %s; %d runs of jobs; audit trail of %d rows%n",
                profile.data().displayName(),
                profile.data().status(),
                sam.jobs().results().size(),
                sam.audit().verify().entries());
        out.println("  candidates: "
                + (states.isEmpty()
                        ? "none"
                        : states.entrySet().stream()
                                .map(state -> state.getValue() + " " + state.getKey())
                                .collect(Collectors.joining(", "))));
        out.println("  plans: " + count(trail, "plan.made") + " made, " + count(trail, "plan.approved") + " approved, "
                + count(trail, "execution.begun") + " carried out; removals begun: "
                + count(trail, "removal.intent"));
    }

    private static long count(List<AuditEntry> trail, String action) {
        return trail.stream().filter(row -> row.action().equals(action)).count();
    }

    void connectedAgain() {
        out.println("  connected again: the token of before does not open with the key that is here, or Calendly has"
                + " moved");
    }

    /** What became of the removals that a killed run had begun, by the last that the trail says of each. */
    void settled(List<ReclaimItem> left, List<AuditEntry> trail, String stopped) {
        for (ReclaimItem item : left) {
            String end = trail.stream()
                    .filter(row -> row.subject().equals(item.candidate()))
                    .map(row -> row.action() + ", " + row.details().getOrDefault("detail", ""))
                    .reduce("", (older, newer) -> newer);
            out.println("  " + item.candidate() + " was " + item.state() + ": " + end);
        }
        if (!stopped.isEmpty()) {
            out.println("  stopped: " + stopped);
            endsWith(FAILED);
        }
    }

    /** What a refusal of the whole plan means where there is another day. */
    void today(BreakerVerdict whole) {
        if (whole.refused()) {
            out.printf(
                    "  a normal result, for it never trims: %d removed in 24 hours, %d allowed, so %s; others wait for another day%n",
                    whole.used(),
                    whole.limit(),
                    whole.left() == 0 ? "nobody goes now" : "at most " + whole.left() + " go now");
        }
    }

    void distribution(ActivityDistribution distribution, CoverageLedger coverage) {
        Instant since = distribution.noneSince();
        String none = since == null ? "never" : "none since " + LocalDate.ofInstant(since, ZoneOffset.UTC);
        distribution.buckets().forEach((days, people) -> {
            String bar = "#".repeat(60 * people / Math.max(1, distribution.total()));
            String line = "  %-21s %6d  %s".formatted(days.equals("none") ? none : days + " days", people, bar);
            out.println(line.stripTrailing());
        });
        out.println("  beyond the look-back: " + distribution.method());
        summary.requests("history", distribution.requests());
        requestsSoFar += distribution.requests();
        Map<String, Object> buckets = summary.object("activityBuckets");
        buckets.putAll(distribution.buckets());
        buckets.put("total", distribution.total());
        Span span = coverage.common(coverage.sources()).orElseThrow();
        Map<String, Object> covered = summary.object("coverage");
        covered.put("from", span.from().toString());
        covered.put("to", span.to().toString());
        covered.put(
                "sources",
                coverage.sources().stream().sorted().map(Object::toString).toList());
    }

    /** The table without the saving and what was assumed, which the whole report of a backtest tells. */
    void backtest(Backtest test) {
        out.println("  replayed on what was read from " + test.coveredFrom() + " to "
                + test.coveredTo().minusDays(1));
        for (Backtest.Threshold threshold : test.thresholds()) {
            for (Backtest.Outcome outcome : threshold.outcomes()) {
                out.printf(
                        "  idle for %2d days: %d days replayed, %d of %d people named would have come back within %d%n",
                        threshold.days(), outcome.replayedDays(), outcome.hurt(), outcome.people(), outcome.horizon());
            }
        }
        out.println("  " + test.recommendation().reason());
        Map<String, Object> tree = summary.object("backtest");
        tree.put("wholeDays", ChronoUnit.DAYS.between(test.coveredFrom(), test.coveredTo()));
        tree.put("recommendation", test.recommendation().reason());
    }

    void candidates(List<RemovalCandidate> candidates, List<Assessment> everybody, String potential) {
        Map<ProtectionReason, List<Assessment>> shielded = new EnumMap<>(ProtectionReason.class);
        for (Assessment assessment : everybody) {
            assessment
                    .standing(Set.of())
                    .ifPresent(protection -> shielded.computeIfAbsent(protection.reason(), reason -> new ArrayList<>())
                            .add(assessment));
        }
        long members = everybody.size();
        int guarded = shielded.values().stream().mapToInt(List::size).sum();
        out.printf(
                "  %d members: %d candidates, %d protected, %d kept by the rule%n",
                members, candidates.size(), guarded, members - candidates.size() - guarded);
        shielded.forEach((reason, people) ->
                out.printf("    protected %-20s %5d  for example %s%n", reason, people.size(), why(people.get(0))));
        out.println("  seats of the candidates, a year: " + potential);
        everybody.stream()
                .filter(a -> a.reclaimable(Set.of()))
                .limit(3)
                .forEach(a -> out.print("  for example " + a.explain().indent(2).stripLeading()));
        summary.put("members", members);
        summary.put("candidates", candidates.size());
        Map<String, Object> tree = summary.object("protected");
        shielded.forEach((reason, people) -> tree.put(reason.name(), people.size()));
    }

    private static String why(Assessment assessment) {
        String detail = assessment.standing(Set.of()).map(Protection::detail).orElse("");
        return assessment.subscription().email() + ": " + detail;
    }

    void breaker(BreakerVerdict verdict) {
        out.println("  "
                + (verdict.refused()
                        ? verdict.reason()
                        : "the whole plan of " + verdict.planned() + " is within the limit of " + verdict.limit()));
        Map<String, Object> tree = summary.object("refusedByBreaker");
        tree.put("planned", verdict.planned());
        tree.put("limit", verdict.limit());
        tree.put("reason", verdict.reason());
    }

    void plan(ReclamationPlan plan) {
        out.print(plan.explain().indent(2));
        if (plan.count() == 0) {
            out.println("  nobody is to be planned");
        }
    }

    void execution(ReclamationPlan plan, ExecutionReport done) {
        for (ItemState state : ItemState.values()) {
            List<ReclaimItem> items = done.in(state);
            if (!items.isEmpty()) {
                out.printf("  %-16s %d%n", state, items.size());
            }
        }
        if (!done.in(ItemState.REFUSED).isEmpty()) {
            endsWith(REFUSED);
        }
        if (!done.in(ItemState.UNSETTLED).isEmpty()) {
            endsWith(FAILED);
        }
        if (!done.stopped().isEmpty()) {
            out.println("  stopped: " + done.stopped());
            endsWith(FAILED);
        }
        summary.put("removed", done.in(ItemState.REMOVED).size());
        summary.put(
                "removedUsers",
                done.in(ItemState.REMOVED).stream()
                        .map(item -> item.seat().email().value())
                        .toList());
        out.printf(
                "  %d of %d planned members removed%n",
                done.in(ItemState.REMOVED).size(), plan.count());
    }

    void confirmed(JobResult download, int members) {
        job(download);
        summary.requests("confirm", download.usage().requests());
        requestsSoFar += download.usage().requests();
        summary.put("membersAfter", members);
        out.println("  members now: " + members);
        if (!download.status().success()) {
            endsWith(download.status() == JobStatus.HELD ? REFUSED : FAILED);
        }
    }

    /** Where the licence report is. */
    void written(Path page) {
        out.println("  written to " + page);
    }

    void position(String when, LicensePosition position) {
        out.println("  licence position " + when + ":");
        out.printf(
                "    owned %s, occupied %d, reserved %d, open %s%n",
                words(position.owned()),
                position.usage().occupied(),
                position.usage().reserved(),
                words(position.open()));
        Savings savings = position.savings();
        if (savings.potential() instanceof Figure.Absent<?> unpriced) {
            out.println("    savings " + unpriced.explain());
        } else {
            out.printf(
                    "    savings a year: potential %s; vacated, still paid: %s (%s seats); realised %s%n",
                    words(savings.potential()),
                    words(savings.vacated()),
                    words(savings.seats().vacated()),
                    words(savings.realised()));
        }
        summary.put("seats", position.owned().value().orElse(null));
        summary.put("invitations", position.usage().reserved());
        summary.put("vacatedSeats", position.usage().vacatedNet());
        summary.putIfAbsent("membersAfter", position.usage().occupied());
    }

    private static String words(Figure<?> figure) {
        return figure.value().map(Object::toString).orElse("absent");
    }

    void end(AuditVerification audit, SessionUsage usage) {
        if (!audit.verified()) {
            endsWith(FAILED);
        }
        summary.put("auditVerified", audit.verified());
        summary.put("rateLimitWaits", usage.waits());
        summary.total(usage.requests());
        out.printf(
                "%n%d requests in all, waited %d times for the rate limit (%s); audit trail of %d rows %s%n",
                usage.requests(),
                usage.waits(),
                seconds(usage.waited()),
                audit.entries(),
                audit.verified()
                        ? "verified"
                        : "BROKEN at " + audit.firstBreak().orElse(""));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /** A failure is worse than a refusal, and neither is forgotten. */
    private void endsWith(int code) {
        exitCode = exitCode == FAILED ? FAILED : code;
    }

    String json() {
        return summary.json();
    }

    int exitCode() {
        return exitCode;
    }
}
