package io.github.samspoke.calendly.internal.api;

import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.recap.MeetingRecap;
import io.github.samspoke.calendly.recap.RecapAttendee;
import io.github.samspoke.calendly.recap.RecapStatus;
import io.github.samspoke.calendly.recap.Transcript;
import io.github.samspoke.calendly.ref.EventRef;
import io.github.samspoke.calendly.ref.RecapRef;

/** Reads recaps and transcripts from JSON; every method fails with the path of the first field that does not fit. */
public final class RecapJson {
    private RecapJson() {}

    static RecapAttendee recapAttendee(JsonFields o) {
        return new RecapAttendee(o.flag("host"), o.text("user_email"), o.text("user_name"));
    }

    static Transcript transcript(JsonFields o) {
        return new Transcript(o.text("uri"), o.text("text"), o.rawJson());
    }

    public static MeetingRecap meetingRecap(JsonFields o) {
        return new MeetingRecap(
                o.value("uri", RecapRef::parse),
                o.text("app_url"),
                o.valueOrNull("event", EventRef::parse),
                o.value("status", RecapStatus::of),
                o.textOrNull("name"),
                o.objectOrNull("location", EventJson::eventLocation),
                o.instantOrNull("start_time"),
                o.instantOrNull("end_time"),
                o.instantOrNull("created_at"),
                o.instantOrNull("updated_at"),
                o.listOrEmpty("attendees", RecapJson::recapAttendee),
                o.textOrNull("summary_md"),
                o.textOrNull("action_items_md"),
                o.textOrNull("discussion_md"),
                o.textOrNull("transcript"),
                o.textOrNull("share_link"),
                o.rawJson());
    }
}
