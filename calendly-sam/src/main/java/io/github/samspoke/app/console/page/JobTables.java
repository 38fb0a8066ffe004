package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Shown;
import io.github.samspoke.app.console.web.Table;
import io.github.samspoke.app.console.web.Table.Cell;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.core.job.JobResult;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.job.ScheduledJob;
import java.util.Comparator;
import java.util.List;

/** Lists of jobs and of their results. */
final class JobTables {
    private JobTables() {}

    static Table scheduled(List<ScheduledJob> jobs) {
        Table.Builder table = Table.of("jobs.scheduled", "name", "due", "last", "started");
        for (ScheduledJob job : jobs) {
            ScheduledJob.LastRun last = job.last();
            table.row(
                    Cell.link(job.name(), JobPages.HOME),
                    Cell.of(job.due()),
                    last == null ? Cell.of(Texts.text("jobs.never")) : status(last.status()),
                    last == null ? Cell.of("") : Cell.link(Shown.moment(last.started()), JobPages.path(last.run())));
        }
        return table.build();
    }

    static Table results(List<JobResult> results) {
        Table.Builder table = Table.of(
                "jobs.results",
                "number",
                "name",
                "status",
                "started",
                "#seen",
                "#created",
                "#updated",
                "#ended",
                "detail");
        for (JobResult one : results) {
            table.row(
                    Cell.link(one.number(), JobPages.path(one.number())),
                    Cell.of(one.name()),
                    status(one.status()),
                    Cell.of(one.started()),
                    Cell.of(one.counts().seen()),
                    Cell.of(one.counts().created()),
                    Cell.of(one.counts().updated()),
                    Cell.of(one.counts().ended()),
                    Cell.of(one.detail()).over(one.remedy()));
        }
        return table.build();
    }

    static List<JobResult> newestFirst(List<JobResult> results) {
        return results.stream()
                .sorted(Comparator.comparing(JobResult::started)
                        .thenComparing(JobResult::number)
                        .reversed())
                .toList();
    }

    static Cell status(JobStatus status) {
        String kind = switch (status) {
            case OK -> "good";
            case OK_WITH_WARNINGS, PARTIAL, SKIPPED -> "warn";
            case HELD, FAILED -> "bad";
        };
        return Cell.badge(kind, Texts.of("jobs.status", status));
    }
}
