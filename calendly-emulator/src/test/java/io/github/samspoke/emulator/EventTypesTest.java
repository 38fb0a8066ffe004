package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.junit.jupiter.api.Test;

class EventTypesTest extends Running {
    private static final String PATH = "/event_types";
    private static final String ONE_OFF = "/one_off_event_types";

    private final String me = plain().userUri().toString();
    private final Web self = as(plain().userUri());

    private String path(JsonNode type) {
        return URI.create(type.path("uri").asText()).getPath();
    }

    @Test
    void create_minimal_inactiveAndListed() {
        JsonNode made = self.post(PATH, Json.of("owner", me, "name", "Lunch", "description", "Hungry?"))
                .resource();

        assertThat(made.path("active").asBoolean()).isFalse();
        assertThat(made.path("duration").asInt()).isEqualTo(30);
        assertThat(made.path("description_plain").asText()).isEqualTo("Hungry?");
        assertThat(self.all(PATH, "user", me, "active", "false")).contains(made);
    }

    @Test
    void update_someFields_othersStay() {
        JsonNode type = self.get(PATH, "user", me).rows().get(0);

        JsonNode changed = self.patch(path(type), "{\"name\": \"Coffee\", \"duration\": 20, \"locale\": \"fr\"}")
                .resource();
        assertThat(changed.path("name").asText()).isEqualTo("Coffee");
        assertThat(changed.path("duration").asInt()).isEqualTo(20);
        assertThat(changed.path("locale").asText()).isEqualTo("fr");
        assertThat(changed.path("color")).isEqualTo(type.path("color"));
        assertThat(changed.path("active")).isEqualTo(type.path("active"));
        assertThat(changed.path("updated_at").asText()).isEqualTo("2026-11-23T09:00:00.000000Z");
        assertThat(self.patch(path(type), "{\"color\": \"#00ff00\"}")
                        .resource()
                        .path("locale")
                        .asText())
                .isEqualTo("fr");
    }

    @Test
    void update_wrongValues_nameTheField() {
        String path = path(self.get(PATH, "user", me).rows().get(0));

        assertThat(self.patch(path, "{\"duration\": 721}").detail()).isEqualTo("duration must be between 1 and 720");
        assertThat(self.patch(path, "{\"duration\": \"long\"}").detail()).isEqualTo("duration must be an integer");
        assertThat(self.patch(path, "{\"locale\": \"xx\"}").detail()).isEqualTo("locale is not a valid value");
        assertThat(self.patch(path, "{\"duration_options\": [1,2,3,4,5]}").detail())
                .isEqualTo("duration_options has too many items (maximum is 4)");
        assertThat(self.patch(path, "{\"locations\": [{\"kind\": \"moon\"}]}").detail())
                .isEqualTo("locations[0].kind is not a valid value");
        assertThat(self.patch(path, "nonsense").message()).isEqualTo("The request body is not valid JSON.");
        assertThat(self.patch(path, "[]").message()).isEqualTo("The request body is not a JSON object.");
    }

    @Test
    void write_someoneElses_managersOnly() {
        String body = Json.of("owner", emulator.ownerUri().toString(), "name", "Mine?");
        String type = admin.first(PATH, "user", emulator.ownerUri().toString());

        assertThat(self.post(PATH, body).message()).isEqualTo("You do not have permission to access this resource.");
        assertThat(self.patch(URI.create(type).getPath(), "{}").status()).isEqualTo(403);
        assertThat(admin.post(PATH, body).status()).isEqualTo(201);
        assertThat(self.post(PATH, Json.of("owner", state.foreignUserUri().toString(), "name", "X"))
                        .message())
                .isEqualTo("This user is not in your organization");
    }

    @Test
    void update_pooled_refused() {
        JsonNode pooled = admin.all(PATH, "organization", org).stream()
                .filter(type -> type.path("pooling_type").isTextual())
                .findFirst()
                .orElseThrow();

        assertThat(admin.patch(path(pooled), "{\"name\": \"X\"}").status()).isEqualTo(403);
    }

    @Test
    void oneOff_eachDateSetting_madeAsAdhoc() {
        String body = "{\"name\": \"Once\", \"host\": \"" + me + "\", \"duration\": 15, \"date_setting\": %s}";
        for (String dates : new String[] {
            "{\"type\": \"date_range\", \"start_date\": \"2026-12-01\", \"end_date\": \"2026-12-05\"}",
            "{\"type\": \"days_in_future\", \"days\": 3, \"only_weekdays\": false}",
            "{\"type\": \"spots\", \"spots\": [{\"start_time\": \"2026-12-01T10:00:00Z\","
                    + " \"end_time\": \"2026-12-01T11:00:00Z\"}]}"
        }) {
            Web.Reply reply = self.post(ONE_OFF, String.format(body, dates));
            assertThat(reply.status()).as(dates).isEqualTo(201);
            assertThat(reply.resource().path("type").asText()).isEqualTo("AdhocEventType");
            assertThat(reply.resource().path("duration").asInt()).isEqualTo(15);
        }
        assertThat(self.post(ONE_OFF, String.format(body, "{\"type\": \"some day\"}"))
                        .detail())
                .isEqualTo("date_setting.type is not a valid value");
        assertThat(self.post(ONE_OFF, String.format(body, "{\"type\": \"date_range\"}"))
                        .detail())
                .isEqualTo("date_setting.start_date must be filled");
    }

    @Test
    void list_schedule_typesThatUseIt() {
        String schedule = self.first("/user_availability_schedules", "user", me);

        assertThat(admin.all(PATH, "organization", org, "user_availability_schedule", schedule))
                .isEqualTo(admin.all(PATH, "user", me));
    }

    @Test
    void links_toOwnEventType_eachAnotherAddress() {
        String type = self.first(PATH, "user", me);
        String body = "{\"max_event_count\": 1, \"owner_type\": \"EventType\", \"owner\": \"" + type + "\"}";

        String first = self.post("/scheduling_links", body)
                .resource()
                .path("booking_url")
                .asText();
        assertThat(self.post("/scheduling_links", body)
                        .resource()
                        .path("booking_url")
                        .asText())
                .startsWith("https://calendly.com/d/")
                .isNotEqualTo(first);
        assertThat(self.post("/scheduling_links", body.replace(": 1", ": 2")).detail())
                .isEqualTo("max_event_count must be between 1 and 1");
        Web.Reply share =
                self.post("/shares", Json.of("event_type", type, "name", "For you", "end_date", "2026-12-24"));
        assertThat(share.resource().path("share_override").path("name").asText())
                .isEqualTo("For you");
        assertThat(share.resource().path("share_override").path("end_date").asText())
                .isEqualTo("2026-12-24");
        assertThat(as(state.addMember("x@example.com", "user").userUri())
                        .post("/scheduling_links", body)
                        .status())
                .isEqualTo(403);
    }
}
