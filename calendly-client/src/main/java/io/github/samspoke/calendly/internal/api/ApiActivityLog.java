package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.activitylog.ActivityLog;
import io.github.samspoke.calendly.activitylog.ActivityLogQuery;
import io.github.samspoke.calendly.activitylog.LogEntry;
import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.page.Pager;

/** The activity log over the API. */
public final class ApiActivityLog implements ActivityLog {
    private final Resources resources;

    public ApiActivityLog(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public Pager<LogEntry> entries(ActivityLogQuery query) {
        return resources.list("/activity_log_entries", query.filters(), LogJson::logEntry);
    }
}
