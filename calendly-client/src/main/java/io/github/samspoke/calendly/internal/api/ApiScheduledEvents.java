package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.event.ScheduledEvent;
import io.github.samspoke.calendly.event.ScheduledEvents;
import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.EventRef;

/** Scheduled events over the API. */
public final class ApiScheduledEvents implements ScheduledEvents {
    private final Resources resources;

    public ApiScheduledEvents(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public Pager<ScheduledEvent> list(EventQuery query) {
        return resources.list("/scheduled_events", query.filters(), EventJson::scheduledEvent);
    }

    @Override
    public ScheduledEvent get(EventRef event) {
        return resources.get("/scheduled_events/" + event.id(), EventJson::scheduledEvent);
    }
}
