package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.availability.AvailabilityInterval;
import io.github.samspoke.calendly.availability.AvailabilityRule;
import io.github.samspoke.calendly.availability.AvailabilitySchedule;
import io.github.samspoke.calendly.availability.AvailabilitySetting;
import io.github.samspoke.calendly.availability.BusyTime;
import io.github.samspoke.calendly.availability.BusyTimeType;
import io.github.samspoke.calendly.availability.EventTypeAvailability;
import io.github.samspoke.calendly.availability.HostHours;
import io.github.samspoke.calendly.availability.RuleType;
import io.github.samspoke.calendly.availability.Weekday;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.ref.AvailabilityScheduleRef;
import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.ref.UserRef;

/** Reads availability from JSON; every method fails with the path of the first field that does not fit. */
final class AvailabilityJson {
    private AvailabilityJson() {}

    static AvailabilitySchedule schedule(JsonFields o) {
        return new AvailabilitySchedule(
                o.value("uri", AvailabilityScheduleRef::parse),
                o.flag("default"),
                o.text("name"),
                o.value("user", UserRef::parse),
                o.text("timezone"),
                o.list("rules", AvailabilityJson::rule),
                o.rawJson());
    }

    private static AvailabilityRule rule(JsonFields o) {
        return new AvailabilityRule(
                o.value("type", RuleType::of),
                o.list("intervals", i -> new AvailabilityInterval(i.textOrNull("from"), i.textOrNull("to"))),
                o.valueOrNull("wday", Weekday::of),
                o.dateOrNull("date"));
    }

    static EventTypeAvailability eventTypeAvailability(JsonFields o) {
        return new EventTypeAvailability(
                o.valueOrNull("event_type", EventTypeRef::parse),
                o.valueOrNull("availability_setting", AvailabilitySetting::of),
                o.objectOrNull("availability_rule", AvailabilityJson::hostHours),
                o.rawJson());
    }

    private static HostHours hostHours(JsonFields o) {
        return new HostHours(
                o.textOrNull("timezone"),
                o.valueOrNull("uri", AvailabilityScheduleRef::parse),
                o.textOrNull("name"),
                o.valueOrNull("user", UserRef::parse),
                o.listOrEmpty("rules", AvailabilityJson::rule));
    }

    static BusyTime busyTime(JsonFields o) {
        return new BusyTime(
                o.value("type", BusyTimeType::of),
                o.instant("start_time"),
                o.instant("end_time"),
                o.instantOrNull("buffered_start_time"),
                o.instantOrNull("buffered_end_time"),
                o.objectOrNull("event", event -> event.value("uri", EventRef::parse)));
    }
}
