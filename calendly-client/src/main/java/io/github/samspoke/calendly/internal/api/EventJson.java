package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.event.CalendarEvent;
import io.github.samspoke.calendly.event.CalendarKind;
import io.github.samspoke.calendly.event.CancelerType;
import io.github.samspoke.calendly.event.Cancellation;
import io.github.samspoke.calendly.event.ConferenceStatus;
import io.github.samspoke.calendly.event.EventGuest;
import io.github.samspoke.calendly.event.EventLocation;
import io.github.samspoke.calendly.event.EventMembership;
import io.github.samspoke.calendly.event.EventStatus;
import io.github.samspoke.calendly.event.InviteesCounter;
import io.github.samspoke.calendly.event.LocationType;
import io.github.samspoke.calendly.event.ScheduledEvent;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.ref.UserRef;

/** Reads scheduled events from JSON; every method fails with the path of the first field that does not fit. */
public final class EventJson {
    private EventJson() {}

    static EventMembership eventMembership(JsonFields o) {
        return new EventMembership(
                o.valueOrNull("user", UserRef::parse),
                o.textOrNull("user_email"),
                o.textOrNull("user_name"),
                o.instantOrNull("buffered_start_time"),
                o.instantOrNull("buffered_end_time"));
    }

    static EventGuest eventGuest(JsonFields o) {
        return new EventGuest(o.text("email"), o.instant("created_at"), o.instantOrNull("updated_at"));
    }

    static InviteesCounter inviteesCounter(JsonFields o) {
        return new InviteesCounter(o.integer("total"), o.integer("active"), o.integer("limit"));
    }

    static Cancellation cancellation(JsonFields o) {
        return new Cancellation(
                o.text("canceled_by"),
                o.textOrNull("reason"),
                o.value("canceler_type", CancelerType::of),
                o.instantOrNull("created_at"),
                o.rawJson());
    }

    static CalendarEvent calendarEvent(JsonFields o) {
        return new CalendarEvent(o.value("kind", CalendarKind::of), o.text("external_id"));
    }

    static EventLocation eventLocation(JsonFields o) {
        return new EventLocation(
                o.value("type", LocationType::of),
                o.textOrNull("location"),
                o.textOrNull("additional_info"),
                o.valueOrNull("status", ConferenceStatus::of),
                o.textOrNull("join_url"),
                o.mapOrNull("data"));
    }

    public static ScheduledEvent scheduledEvent(JsonFields o) {
        return new ScheduledEvent(
                o.value("uri", EventRef::parse),
                o.textOrNull("name"),
                o.textOrNull("meeting_notes_plain"),
                o.textOrNull("meeting_notes_html"),
                o.value("status", EventStatus::of),
                o.instant("start_time"),
                o.instant("end_time"),
                o.value("event_type", EventTypeRef::parse),
                o.objectOrNull("location", EventJson::eventLocation),
                o.object("invitees_counter", EventJson::inviteesCounter),
                o.instant("created_at"),
                o.instant("updated_at"),
                o.list("event_memberships", EventJson::eventMembership),
                o.listOrEmpty("event_guests", EventJson::eventGuest),
                o.objectOrNull("cancellation", EventJson::cancellation),
                o.objectOrNull("calendar_event", EventJson::calendarEvent),
                o.rawJson());
    }
}
