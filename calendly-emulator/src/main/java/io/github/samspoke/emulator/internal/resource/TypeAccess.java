package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.auth.Caller;
import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.state.EventType;
import io.github.samspoke.emulator.internal.state.Kind;
import io.github.samspoke.emulator.internal.state.Person;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.wire.ApiError;

/** Who may see an event type, and who may change it. */
final class TypeAccess {
    private final Store store;

    TypeAccess(Store store) {
        this.store = store;
    }

    /** The event type that the query must name. */
    EventType asked(Call call) {
        return seen(call.caller(), call.query().mustRefer("event_type", store.uris(), Kind.EVENT_TYPE));
    }

    /** The event type that a body names. */
    EventType named(Call call, String uri) {
        return seen(call.caller(), store.uris().number(Kind.EVENT_TYPE, uri));
    }

    /** An event type of one's own or of one's organization. */
    EventType seen(Caller caller, long number) {
        EventType type = store.eventTypes().get(number);
        if (type == null) {
            throw ApiError.notFound();
        }
        boolean together = type.owner().membership() != null && caller.member();
        if (type.owner() != caller.person() && !together) {
            throw ApiError.notFound();
        }
        return type;
    }

    /** The same type, if it is one's own to change. */
    static EventType edited(Caller caller, EventType type) {
        checkOwner(caller, type.owner());
        return type;
    }

    /** Refuses to act for others, unless one manages the organization. */
    static void checkOwner(Caller caller, Person owner) {
        if (owner != caller.person() && !caller.manages()) {
            throw ApiError.noAccess();
        }
    }
}
