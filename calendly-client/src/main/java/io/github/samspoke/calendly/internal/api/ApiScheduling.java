package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.scheduling.LinkOwnerType;
import io.github.samspoke.calendly.scheduling.NewShare;
import io.github.samspoke.calendly.scheduling.Scheduling;
import io.github.samspoke.calendly.scheduling.SchedulingLink;
import io.github.samspoke.calendly.scheduling.Share;
import io.github.samspoke.calendly.transport.JsonBody;

/** Scheduling over the API. */
public final class ApiScheduling implements Scheduling {
    private final Resources resources;

    public ApiScheduling(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public SchedulingLink link(EventTypeRef eventType) {
        JsonBody body = JsonBody.empty()
                .with("max_event_count", 1)
                .with("owner", eventType)
                .with("owner_type", LinkOwnerType.EVENT_TYPE);
        return resources.post("/scheduling_links", body, SchedulingJson::link);
    }

    @Override
    public Share share(NewShare share) {
        return resources.post("/shares", share.body(), SchedulingJson::share);
    }
}
