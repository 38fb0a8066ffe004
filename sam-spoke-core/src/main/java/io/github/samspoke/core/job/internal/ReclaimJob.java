package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.job.JobCounts;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.internal.UnattendedRun;

/** The job "SAM - Reclaim [name] Subscriptions": removes under a profile's standing approval, or says why it does not. */
final class ReclaimJob {
    private final UnattendedRun unattended;

    ReclaimJob(Engine engine, Actor actor) {
        this.unattended = new UnattendedRun(
                engine.reclamationPorts(), engine.registry(), engine.sessions(), engine.reclamationSettings(), actor);
    }

    JobOutcome run(ProfileData profile, RunControl control) {
        String against = unattended.against(profile);
        if (!against.isEmpty()) {
            return JobOutcome.failed(
                    JobStatus.SKIPPED,
                    "",
                    against,
                    "Give a standing approval for the rule as it is now, or plan and approve by hand.");
        }
        UnattendedRun.Outcome outcome = unattended.run(profile, control);
        ExecutionReport report = outcome.report();
        int removed = report.in(ItemState.REMOVED).size()
                + report.in(ItemState.ABSENT).size();
        int failed = report.in(ItemState.REFUSED).size()
                + report.in(ItemState.UNSETTLED).size();
        JobCounts counts = new JobCounts(outcome.plan().count(), 0, 0, removed, failed);
        String detail = "removed " + removed + " of " + outcome.plan().count() + " in plan "
                + outcome.plan().id() + " under " + outcome.standing().id() + " of "
                + outcome.standing().person() + ", which allowed " + outcome.left() + " more today";
        if (!report.stopped().isEmpty()) {
            return JobOutcome.of(
                    JobStatus.PARTIAL, counts, detail + "; stopped: " + report.stopped(), "Look at the candidates.");
        }
        return failed == 0
                ? JobOutcome.of(JobStatus.OK, counts, detail, "")
                : JobOutcome.of(JobStatus.PARTIAL, counts, detail, "Look at the candidates that want attention.");
    }
}
