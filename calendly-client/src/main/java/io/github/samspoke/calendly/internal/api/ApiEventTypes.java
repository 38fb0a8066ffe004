package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.eventtype.AvailableTime;
import io.github.samspoke.calendly.eventtype.EventType;
import io.github.samspoke.calendly.eventtype.EventTypeMembership;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.eventtype.EventTypeSettings;
import io.github.samspoke.calendly.eventtype.EventTypes;
import io.github.samspoke.calendly.eventtype.OneOffEventType;
import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.page.Page;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.transport.JsonBody;
import java.time.Instant;

/** Event types over the API. */
public final class ApiEventTypes implements EventTypes {
    private static final int FREE_DAYS = 31;
    private static final int PAGE = 100;
    private static final String TYPES = "/event_types";

    private final Resources resources;

    public ApiEventTypes(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public Pager<EventType> list(EventTypeQuery query) {
        return resources.list(TYPES, query.filters(), EventTypeJson::eventType);
    }

    @Override
    public EventType get(EventTypeRef eventType) {
        return resources.get(path(eventType), EventTypeJson::eventType);
    }

    @Override
    public EventType create(UserRef owner, String name, EventTypeSettings settings) {
        JsonBody body = settings.name(name).body().with("owner", owner);
        return resources.post(TYPES, body, EventTypeJson::eventType);
    }

    @Override
    public EventType update(EventTypeRef eventType, EventTypeSettings settings) {
        return resources.patch(path(eventType), settings.body(), EventTypeJson::eventType);
    }

    @Override
    public EventType createOneOff(OneOffEventType eventType) {
        return resources.post("/one_off_event_types", eventType.body(), EventTypeJson::eventType);
    }

    @Override
    public Page<AvailableTime> availableTimes(EventTypeRef eventType, Instant from, Instant to) {
        return resources.all(
                "/event_type_available_times",
                Window.of(of(eventType), from, to, FREE_DAYS),
                EventTypeJson::availableTime);
    }

    @Override
    public Pager<EventTypeMembership> memberships(EventTypeRef eventType) {
        return resources.list(
                "/event_type_memberships", of(eventType).pageSize(PAGE, PAGE), EventTypeJson::eventTypeMembership);
    }

    private static String path(EventTypeRef eventType) {
        return TYPES + "/" + eventType.id();
    }

    private static Filters of(EventTypeRef eventType) {
        return Filters.none().with("event_type", eventType.uri());
    }
}
