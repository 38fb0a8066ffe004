package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.event.Cancellation;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.event.ScheduledEvent;
import io.github.samspoke.calendly.event.ScheduledEvents;
import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.transport.JsonBody;

/** Scheduled events over the API. */
public final class ApiScheduledEvents implements ScheduledEvents {
    private static final String EVENTS = "/scheduled_events";
    private static final int MAX_REASON = 10_000;

    private final Resources resources;

    public ApiScheduledEvents(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public Pager<ScheduledEvent> list(EventQuery query) {
        return resources.list(EVENTS, query.filters(), EventJson::scheduledEvent);
    }

    @Override
    public ScheduledEvent get(EventRef event) {
        return resources.get(path(event), EventJson::scheduledEvent);
    }

    @Override
    public Cancellation cancel(EventRef event) {
        return cancel(event, JsonBody.empty());
    }

    @Override
    public Cancellation cancel(EventRef event, String reason) {
        if (reason.codePointCount(0, reason.length()) > MAX_REASON) {
            throw new IllegalArgumentException("reason must have at most " + MAX_REASON + " characters");
        }
        return cancel(event, JsonBody.empty().with("reason", reason));
    }

    private Cancellation cancel(EventRef event, JsonBody body) {
        return resources.post(path(event) + "/cancellation", body, EventJson::cancellation);
    }

    static String path(EventRef event) {
        return EVENTS + "/" + event.id();
    }
}
