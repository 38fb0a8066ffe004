package io.github.samspoke.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Items as Calendly sends them: all fields, microseconds, full URIs. */
final class Bodies {
    static final String API = "https://api.calendly.com";
    static final String ORGANIZATION = API + "/organizations/AAAAAAAAAAAAAAAA";
    private static final int ITEMS = 100;

    private Bodies() {}

    /** 100 memberships with commas between. */
    static byte[] memberships() {
        return items(Bodies::membership);
    }

    /** 100 scheduled events with one host each. */
    static byte[] events() {
        return items(Bodies::event);
    }

    private static byte[] items(IntFunction<String> item) {
        return IntStream.range(0, ITEMS)
                .mapToObj(item)
                .collect(Collectors.joining(","))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String membership(int n) {
        String user = id(n);
        return """
                {"uri":"%s/organization_memberships/M%s","role":"user","user":{"uri":"%s/users/%s",\
                "name":"Person Number %d","slug":"person-%d","email":"person.%d@example.com",\
                "scheduling_url":"https://calendly.com/person-%d","timezone":"Europe/Berlin",\
                "avatar_url":"https://d3v0px0pttie1i.cloudfront.net/uploads/user/avatar/%d/%s.png","locale":"en",\
                "time_notation":"24h","created_at":"2024-01-02T03:04:05.678123Z",\
                "updated_at":"2026-08-07T06:05:03.021123Z"},"organization":"%s",\
                "created_at":"2024-01-02T03:04:05.678123Z","updated_at":"2026-08-07T06:05:03.021123Z"}""".formatted(API, user, API, user, n, n, n, n, n, user, ORGANIZATION);
    }

    private static String event(int n) {
        String event = id(n);
        return """
                {"uri":"%s/scheduled_events/%s","name":"30 Minute Meeting","meeting_notes_plain":null,\
                "meeting_notes_html":null,"status":"active","start_time":"2026-10-02T13:30:00.000000Z",\
                "end_time":"2026-10-02T14:00:00.000000Z","event_type":"%s/event_types/T%s","location":{\
                "type":"zoom","status":"pushed","join_url":"https://zoom.example.com/j/%d","data":{"id":"%d"}},\
                "invitees_counter":{"total":1,"active":1,"limit":1},"created_at":"2026-09-30T08:00:12.345678Z",\
                "updated_at":"2026-09-30T08:00:12.345678Z","event_memberships":[{"user":"%s/users/%s",\
                "user_email":"person.%d@example.com","user_name":"Person Number %d",\
                "buffered_start_time":"2026-10-02T13:30:00.000000Z","buffered_end_time":"2026-10-02T14:00:00.000000Z"}],\
                "event_guests":[],"calendar_event":{"kind":"google","external_id":"x%s"}}""".formatted(API, event, API, event, n, n, API, event, n, n, event);
    }

    private static String id(int n) {
        return String.format(Locale.ROOT, "%016X", n * 0x9E3779B97F4A7C15L);
    }
}
