package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.compliance.DataCompliance;
import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.transport.JsonBody;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Data compliance over the API. */
public final class ApiDataCompliance implements DataCompliance {
    private static final String DELETION = "/data_compliance/deletion";

    private final Resources resources;

    public ApiDataCompliance(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public void deleteInviteeData(Collection<String> emails) {
        if (emails.isEmpty()) {
            throw new IllegalArgumentException("emails must not be empty");
        }
        resources.order(DELETION + "/invitees", JsonBody.empty().with("emails", List.copyOf(emails)));
    }

    @Override
    public void deleteScheduledEventData(Instant start, Instant end) {
        Instant latest = start.atOffset(ZoneOffset.UTC).plusMonths(24).toInstant();
        if (!end.isAfter(start) || end.isAfter(latest)) {
            throw new IllegalArgumentException("end must be after start, by 24 months at most");
        }
        resources.order(
                DELETION + "/events", JsonBody.empty().with("start_time", start).with("end_time", end));
    }
}
