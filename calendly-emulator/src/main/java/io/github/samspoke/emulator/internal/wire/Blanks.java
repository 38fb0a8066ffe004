package io.github.samspoke.emulator.internal.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Objects of which nothing is known yet. */
public final class Blanks {
    private static final List<String> TRACKING =
            List.of("utm_campaign", "utm_source", "utm_medium", "utm_content", "utm_term", "salesforce_uuid");
    private static final List<String> CONTACT = List.of(
            "name",
            "timezone",
            "job_title",
            "company",
            "country",
            "state",
            "city",
            "linkedin",
            "first_email_date",
            "last_email_date",
            "next_meeting_date",
            "last_meeting_date",
            "last_interaction_date");

    private Blanks() {}

    /** Where somebody came from. */
    public static ObjectNode tracking() {
        return JsonOut.node(json -> TRACKING.forEach(json::putNull));
    }

    /** A contact made at a moment. */
    public static ObjectNode contact(String uri, long now) {
        return JsonOut.node(json -> {
            json.put("uri", uri);
            CONTACT.forEach(json::putNull);
            for (String array : List.of("emails", "phone_numbers", "custom_fields")) {
                json.array(array, items -> {});
            }
            json.time("created_at", now).time("updated_at", now);
        });
    }
}
