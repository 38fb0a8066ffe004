package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.eventtype.AvailableTime;
import io.github.samspoke.calendly.eventtype.BookingMethod;
import io.github.samspoke.calendly.eventtype.CustomQuestion;
import io.github.samspoke.calendly.eventtype.EventType;
import io.github.samspoke.calendly.eventtype.EventTypeClass;
import io.github.samspoke.calendly.eventtype.EventTypeKind;
import io.github.samspoke.calendly.eventtype.EventTypeMembership;
import io.github.samspoke.calendly.eventtype.LocationKind;
import io.github.samspoke.calendly.eventtype.LocationOption;
import io.github.samspoke.calendly.eventtype.PoolingType;
import io.github.samspoke.calendly.eventtype.Profile;
import io.github.samspoke.calendly.eventtype.ProfileType;
import io.github.samspoke.calendly.eventtype.QuestionType;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.ref.EventTypeMembershipRef;
import io.github.samspoke.calendly.ref.EventTypeRef;

/** Reads event types from JSON; every method fails with the path of the first field that does not fit. */
public final class EventTypeJson {
    private EventTypeJson() {}

    static Profile profile(JsonFields o) {
        return new Profile(o.value("type", ProfileType::of), o.text("name"), o.text("owner"));
    }

    static CustomQuestion customQuestion(JsonFields o) {
        return new CustomQuestion(
                o.text("name"),
                o.value("type", QuestionType::of),
                o.integer("position"),
                o.flag("enabled"),
                o.flag("required"),
                o.textsOrEmpty("answer_choices"),
                o.flag("include_other"));
    }

    static LocationOption locationOption(JsonFields o) {
        return new LocationOption(
                o.valueOrNull("kind", LocationKind::of),
                o.textOrNull("location"),
                o.textOrNull("additional_info"),
                o.textOrNull("phone_number"));
    }

    public static EventType eventType(JsonFields o) {
        return new EventType(
                o.value("uri", EventTypeRef::parse),
                o.flag("active"),
                o.flag("admin_managed"),
                o.value("booking_method", BookingMethod::of),
                o.text("color"),
                o.instant("created_at"),
                o.list("custom_questions", EventTypeJson::customQuestion),
                o.instantOrNull("deleted_at"),
                o.textOrNull("description_html"),
                o.textOrNull("description_plain"),
                o.number("duration"),
                o.integersOrNull("duration_options"),
                o.textOrNull("internal_note"),
                o.flagOrNull("is_paid"),
                o.value("kind", EventTypeKind::of),
                o.textOrNull("locale"),
                o.listOrNull("locations", EventTypeJson::locationOption),
                o.textOrNull("name"),
                o.valueOrNull("pooling_type", PoolingType::of),
                o.integerOrNull("position"),
                o.objectOrNull("profile", EventTypeJson::profile),
                o.text("scheduling_url"),
                o.flag("secret"),
                o.textOrNull("slug"),
                o.value("type", EventTypeClass::of),
                o.instant("updated_at"),
                o.rawJson());
    }

    static AvailableTime availableTime(JsonFields o) {
        return new AvailableTime(
                o.text("status"), o.integer("invitees_remaining"), o.instant("start_time"), o.text("scheduling_url"));
    }

    static EventTypeMembership eventTypeMembership(JsonFields o) {
        return new EventTypeMembership(
                o.value("uri", EventTypeMembershipRef::parse),
                o.object("event_type", EventTypeJson::eventType),
                o.objectOrNull("member", UserJson::user),
                o.instantOrNull("updated_at"),
                o.instantOrNull("created_at"));
    }
}
