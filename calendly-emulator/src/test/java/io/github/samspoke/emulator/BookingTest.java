package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.junit.jupiter.api.Test;

class BookingTest extends Running {
    private static final String PATH = "/invitees";

    private final Wishes wishes = new Wishes(this);

    @Test
    void book_freeTime_isAnEventLikeAnyOther() {
        int before = state.eventCount();
        String body = wishes.booking();

        JsonNode invitee = admin.post(PATH, body).resource();
        assertThat(invitee.path("email").asText()).isEqualTo("ada@example.net");
        assertThat(invitee.path("name").asText()).isEqualTo("Ada Guest");
        assertThat(invitee.path("scheduling_method").asText()).isEqualTo("api");
        assertThat(state.eventCount()).isEqualTo(before + 1);
        URI event = URI.create(invitee.path("event").asText());
        JsonNode booked = admin.get(event).resource();
        assertThat(booked.path("status").asText()).isEqualTo("active");
        assertThat(booked.path("event_type").asText()).isEqualTo(wishes.type());
        assertThat(booked.path("event_guests").path(0).path("email").asText()).isEqualTo("second@example.net");
        assertThat(booked.path("created_at").asText()).isEqualTo("2026-11-23T09:00:00.000000Z");
        assertThat(admin.get("/scheduled_events", "organization", org, "invitee_email", "ada@example.net")
                        .rows())
                .containsExactly(booked);
        assertThat(admin.get(event.getPath() + PATH).rows()).containsExactly(invitee);
    }

    @Test
    void cancel_booked_timeIsFreeAgain() {
        String body = wishes.booking();
        URI event = URI.create(admin.post(PATH, body).resource().path("event").asText());

        admin.post(event.getPath() + "/cancellation", "");
        assertThat(admin.get(event).resource().path("event_guests")).hasSize(1);
        assertThat(wishes.booking()).isEqualTo(body);
    }

    @Test
    void book_sameTimeTwice_refused() {
        String body = wishes.booking();
        admin.post(PATH, body);

        assertThat(admin.post(PATH, body).detail()).isEqualTo("start_time is not available");
        assertThat(wishes.booking()).isNotEqualTo(body);
    }

    @Test
    void book_wrongBody_namesTheField() {
        String body = wishes.booking();
        String[][] wrongs = {
            {"\"ada@example.net\"", "\"ada\"", "invitee.email is an invalid email format"},
            {"\"timezone\": \"Europe/Berlin\"", "\"age\": 3", "invitee.timezone must be filled"},
            {"\"name\": \"Ada Guest\", ", "", "invitee.name or first_name must be filled"},
            {"second@example.net", "second", "event_guests[0] is an invalid email format"},
            {"2026-1", "1926-1", "start_time is not available"},
            {
                "{\"event_type\"",
                "{\"location\": {\"kind\": \"physical\"}, \"event_type\"",
                "location.kind is not offered by the event type"
            },
        };
        for (String[] wrong : wrongs) {
            assertThat(admin.post(PATH, body.replace(wrong[0], wrong[1])).detail())
                    .isEqualTo(wrong[2]);
        }
        String guests = "\"event_guests\": [" + "\"g@example.net\",".repeat(10) + "\"g@example.net\"]";
        assertThat(admin.post(PATH, body.replaceFirst("\"event_guests\".*]", guests))
                        .detail())
                .isEqualTo("event_guests has too many items (maximum is 10)");
        assertThat(admin.post(PATH, body.replace("/event_types/", "/event_types/X"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void book_partsOfANameAndTracking_shown() {
        String body = wishes.booking()
                .replace("\"name\": \"Ada Guest\"", "\"first_name\": \"Ada\", \"last_name\": \"Guest\"")
                .replace("{\"event_type\"", "{\"tracking\": {\"utm_source\": \"test\"}, \"event_type\"");

        JsonNode invitee = admin.post(PATH, body).resource();
        assertThat(invitee.path("name").asText()).isEqualTo("Ada Guest");
        assertThat(invitee.path("first_name").asText()).isEqualTo("Ada");
        assertThat(invitee.path("tracking").path("utm_source").asText()).isEqualTo("test");
        assertThat(invitee.path("tracking").path("utm_term").isNull()).isTrue();
    }

    @Test
    void book_freePlan_refused() {
        String body = wishes.booking();
        state.setPlan("basic", "free");

        assertThat(admin.post(PATH, body).message())
                .isEqualTo("The Scheduling API is only available on paid Calendly plans."
                        + " Upgrade your plan to access this feature.");
    }

    @Test
    void book_tooOften_limitedByPlan() {
        state.setPlan("teams", "trial");
        for (int i = 0; i < 5; i++) {
            assertThat(admin.post(PATH, wishes.booking()).status()).isEqualTo(201);
        }
        assertThat(admin.post(PATH, wishes.booking()).status()).isEqualTo(429);
        state.setPlan("teams", "paid");
        for (int i = 5; i < 10; i++) {
            assertThat(admin.post(PATH, wishes.booking()).status()).isEqualTo(201);
        }
        assertThat(admin.post(PATH, wishes.booking()).status()).isEqualTo(429);
        state.setPlan("enterprise", "paid");
        assertThat(admin.post(PATH, wishes.booking()).status()).isEqualTo(201);
    }
}
