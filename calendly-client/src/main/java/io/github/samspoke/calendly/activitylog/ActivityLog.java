package io.github.samspoke.calendly.activitylog;

import io.github.samspoke.calendly.page.Pager;

/** The activity log; needs {@code activity_log:read}, an Enterprise plan and an owner or admin. Thread-safe. Every method but those that give a pager makes one call and throws {@code CalendlyException}. */
public interface ActivityLog {
    /**
     * Lists entries.
     *
     * @param query which
     * @return the entries
     */
    Pager<LogEntry> entries(ActivityLogQuery query);
}
