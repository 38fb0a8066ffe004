package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.scheduling.LinkOwnerType;
import io.github.samspoke.calendly.scheduling.PeriodType;
import io.github.samspoke.calendly.scheduling.SchedulingLink;
import io.github.samspoke.calendly.scheduling.Share;
import io.github.samspoke.calendly.scheduling.ShareOverride;

/** Reads links from JSON; every method fails with the path of the first field that does not fit. */
final class SchedulingJson {
    private SchedulingJson() {}

    static SchedulingLink link(JsonFields o) {
        return new SchedulingLink(
                o.text("booking_url"),
                o.valueOrNull("owner", EventTypeRef::parse),
                o.valueOrNull("owner_type", LinkOwnerType::of),
                o.rawJson());
    }

    static Share share(JsonFields o) {
        return new Share(
                o.list("scheduling_links", SchedulingJson::link),
                o.object("share_override", SchedulingJson::shareOverride),
                o.rawJson());
    }

    private static ShareOverride shareOverride(JsonFields o) {
        return new ShareOverride(
                o.textOrNull("name"),
                o.integerOrNull("duration"),
                o.integersOrNull("duration_options"),
                o.valueOrNull("period_type", PeriodType::of),
                o.dateOrNull("start_date"),
                o.dateOrNull("end_date"),
                o.integerOrNull("max_booking_time"),
                o.flagOrNull("hide_location"),
                o.listOrEmpty("location_configurations", EventTypeJson::locationOption),
                o.mapOrNull("availability_rule"));
    }
}
