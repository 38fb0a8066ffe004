package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.eventtype.EventType;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.eventtype.EventTypes;
import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.EventTypeRef;

/** Event types over the API. */
public final class ApiEventTypes implements EventTypes {
    private final Resources resources;

    public ApiEventTypes(Caller caller) {
        this.resources = new Resources(caller);
    }

    @Override
    public Pager<EventType> list(EventTypeQuery query) {
        return resources.list("/event_types", query.filters(), EventTypeJson::eventType);
    }

    @Override
    public EventType get(EventTypeRef eventType) {
        return resources.get("/event_types/" + eventType.id(), EventTypeJson::eventType);
    }
}
