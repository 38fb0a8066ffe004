package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityTest extends Running {
    private static final String SCHEDULES = "/event_type_availability_schedules";
    private static final String MONDAY_MORNING = """
            {"availability_rule": {"timezone": "UTC", "rules": [
              {"type": "wday", "wday": "monday", "intervals": [{"from": "10:00", "to": "12:00"}]}]}}""";

    private final EmulatedMember host = state.addMember("busy@example.com", "user");
    private final Web self = as(host.userUri());
    private final String type =
            self.first("/event_types", "user", host.userUri().toString());

    private List<String> free(Instant from, Instant to) {
        return self
                .get("/event_type_available_times", "event_type", type, "start_time", from + "", "end_time", to + "")
                .rows()
                .stream()
                .map(row -> row.path("start_time").asText())
                .toList();
    }

    private List<JsonNode> busy(Instant from, Instant to) {
        return admin.get("/user_busy_times", "user", host.userUri() + "", "start_time", from + "", "end_time", to + "")
                .rows();
    }

    @Test
    void schedules_ofColleague_defaultFirst() {
        List<JsonNode> schedules = admin.get(
                        "/user_availability_schedules", "user", host.userUri().toString())
                .rows();

        assertThat(schedules.get(0).path("default").asBoolean()).isTrue();
        assertThat(schedules.get(0).path("rules")).hasSize(7);
        for (JsonNode schedule : schedules) {
            assertThat(admin.get(URI.create(schedule.path("uri").asText())).resource())
                    .isEqualTo(schedule);
        }
        assertThat(admin.get("/user_availability_schedules", "user", state.foreignUserUri() + "")
                        .message())
                .isEqualTo("This user is not in your organization");
    }

    @Test
    void typeSchedule_replaced_decidesWhatIsFree() {
        Instant today = clock.instant();
        assertThat(free(today, daysAgo(-31))).hasSizeGreaterThan(100);

        Web.Reply reply = self.patch(SCHEDULES + Web.query("event_type", type), MONDAY_MORNING);
        assertThat(reply.resource().path("availability_rule").path("rules")).hasSize(1);
        assertThat(self.get(SCHEDULES, "event_type", type).rows().get(0)).isEqualTo(reply.resource());
        assertThat(free(today, daysAgo(-7)))
                .hasSizeLessThanOrEqualTo(4)
                .allMatch(start -> start.startsWith("2026-11-23T1") || start.startsWith("2026-11-30T1"));
    }

    @Test
    void typeSchedule_someoneElses_managersNameTheHost() {
        String path = SCHEDULES + Web.query("event_type", type);
        String named = MONDAY_MORNING.replace("\"timezone\"", "\"user\": \"" + host.userUri() + "\", \"timezone\"");

        assertThat(admin.patch(path, MONDAY_MORNING).detail()).isEqualTo("availability_rule.user must be filled");
        assertThat(admin.patch(path, named).status()).isEqualTo(200);
        assertThat(as(plain().userUri()).patch(path, named).message())
                .isEqualTo("You do not have permission to access this resource.");
        assertThat(self.patch(path, named.replace("UTC", "Moon/Base")).detail())
                .isEqualTo("availability_rule.timezone is not a valid time zone");
        assertThat(self.patch(path, named.replace("10:00", "ten")).detail())
                .startsWith("availability_rule.rules[0].intervals[0].from ");
        assertThat(self.patch(path, named.replace("\"type\": \"wday\"", "\"type\": \"date\""))
                        .detail())
                .isEqualTo("availability_rule.rules[0].date must be filled");
    }

    @Test
    void busyTimes_meetingBookedThenCanceled_comesAndGoes() {
        Instant start = Instant.parse("2026-11-25T10:00:00Z");
        URI event = state.addEvent(host.userUri(), start);

        assertThat(busy(clock.instant(), daysAgo(-7))).anySatisfy(row -> {
            assertThat(row.path("type").asText()).isEqualTo("calendly");
            assertThat(row.path("event").path("uri").asText()).isEqualTo(event.toString());
        });
        assertThat(free(start, start.plusSeconds(60))).isEmpty();
        self.post(event.getPath() + "/cancellation", "{}");
        assertThat(busy(clock.instant(), daysAgo(-7)))
                .noneMatch(row -> row.path("type").asText().equals("calendly"));
    }

    @Test
    void windows_tooLongOrPast_nameTheParameter() {
        String user = host.userUri().toString();
        for (String[] wrong : new String[][] {
            {daysAgo(1).toString(), daysAgo(-1).toString(), "start_time must be in the future"},
            {daysAgo(-1).toString(), daysAgo(-1).toString(), "end_time must be after start_time"},
            {daysAgo(-1).toString(), daysAgo(-9).toString(), "end_time must be at most 7 days after start_time"},
            {"soon", daysAgo(-9).toString(), "start_time must be a valid ISO8601 date and time"},
        }) {
            assertThat(admin.get("/user_busy_times", "user", user, "start_time", wrong[0], "end_time", wrong[1])
                            .detail())
                    .isEqualTo(wrong[2]);
        }
        assertThat(self.get(
                                "/event_type_available_times",
                                "event_type",
                                type,
                                "start_time",
                                daysAgo(-1).toString(),
                                "end_time",
                                daysAgo(-33).toString())
                        .detail())
                .isEqualTo("end_time must be at most 31 days after start_time");
    }

    @Test
    void locations_everyKind_connectedWhereOnline() {
        List<JsonNode> places =
                self.get("/locations", "user", host.userUri().toString()).rows();

        assertThat(places)
                .hasSize(10)
                .allMatch(place ->
                        place.has("connected") == place.path("kind").asText().endsWith("_conference"));
        assertThat(as(plain().userUri())
                        .get("/locations", "user", host.userUri() + "")
                        .message())
                .isEqualTo("You do not have permission to access this resource.");
    }
}
