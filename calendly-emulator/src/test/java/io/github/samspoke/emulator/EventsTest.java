package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsTest extends Running {
    private static final String PATH = "/scheduled_events";

    private List<String> starts(String... filters) {
        return admin.all(PATH, filters).stream()
                .map(row -> row.path("start_time").asText())
                .toList();
    }

    @Test
    void list_organization_allByStart() {
        assertThat(starts("organization", org, "count", "100"))
                .hasSize(state.eventCount())
                .isSorted();
        assertThat(starts("organization", org, "count", "100", "sort", "start_time:desc"))
                .hasSize(state.eventCount())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(admin.get(PATH, "organization", org, "sort", "name:asc").status())
                .isEqualTo(400);
    }

    @Test
    void list_user_anyHost() {
        EmulatedMember host = plain();
        EmulatedMember second = state.addMember("second.host@example.com", "user");
        URI event = state.addEvent(EventDraft.of(host.userUri(), daysAgo(1)).with(second.userUri()));

        Web.Reply reply =
                admin.get(PATH, "organization", org, "user", second.userUri().toString());
        assertThat(reply.uris()).containsExactly(event.toString());
        assertThat(reply.rows().get(0).path("event_memberships")).hasSize(2);
    }

    @Test
    void addEvent_bookedAtAMoment_saysThatMoment() {
        URI now = state.addEvent(plain().userUri(), daysAgo(-1));
        URI before = state.addEvent(EventDraft.of(plain().userUri(), daysAgo(1)).bookedAt(daysAgo(9)));

        assertThat(admin.get(now).resource().path("created_at").asText()).isEqualTo("2026-11-23T09:00:00.000000Z");
        assertThat(admin.get(before).resource().path("created_at").asText()).isEqualTo("2026-11-14T09:00:00.000000Z");
    }

    @Test
    void list_status_splitsTheWhole() {
        int active =
                starts("organization", org, "count", "100", "status", "active").size();
        int canceled = starts("organization", org, "count", "100", "status", "canceled")
                .size();

        assertThat(canceled).isPositive();
        assertThat(active + canceled).isEqualTo(state.eventCount());
        assertThat(admin.get(PATH, "organization", org, "status", "odd").status())
                .isEqualTo(400);
    }

    @Test
    void list_inviteeEmail_thatOne() {
        URI event = state.addEvent(EventDraft.of(plain().userUri(), daysAgo(2))
                .inviting("guest@example.net")
                .calledOff());

        Web.Reply reply = admin.get(PATH, "organization", org, "invitee_email", "guest@example.net");
        assertThat(reply.uris()).containsExactly(event.toString());
        assertThat(reply.rows().get(0).path("cancellation").isObject()).isTrue();
    }

    @Test
    void list_bounds_inclusiveOrExclusive() {
        Instant start = Instant.parse("2026-11-20T10:00:00.123456Z");
        URI event = state.addEvent(EventDraft.of(plain().userUri(), start).lasting(Duration.ofMinutes(45)));
        String[] exactly = {"organization", org, "min_start_time", start.toString(), "max_start_time", start.toString()
        };

        assertThat(admin.get(PATH, exactly).uris()).containsExactly(event.toString());
        emulator.setTimeBounds(TimeBounds.EXCLUSIVE);
        assertThat(admin.get(PATH, exactly).uris()).isEmpty();
        assertThat(admin.get(PATH, "organization", org, "min_start_time", "yesterday")
                        .detail())
                .startsWith("min_start_time ");
    }

    @Test
    void list_boundBeyondReckoning_refused() {
        assertThat(admin.get(PATH, "organization", org, "max_start_time", "+999999999-01-01T00:00:00Z")
                        .detail())
                .isEqualTo("max_start_time must be a valid ISO8601 date and time");
    }

    @Test
    void list_group_eventsOfItsMembers() {
        JsonNode group = admin.get("/groups", "organization", org).rows().get(0);
        String uri = group.path("uri").asText();

        List<JsonNode> events = admin.all(PATH, "organization", org, "group", uri, "count", "100");
        assertThat(events).isNotEmpty().hasSizeLessThan(state.eventCount());
        assertThat(admin.get(PATH, "group", uri).message())
                .isEqualTo(
                        "Please also specify organization when requesting events for a group within your organization.");
    }

    @Test
    void list_notAllowed_exactMessages() {
        EmulatedMember somebody = plain();
        Web user = as(somebody.userUri());
        String other = emulator.ownerUri().toString();

        assertThat(admin.get(PATH, "user", somebody.userUri().toString()).message())
                .isEqualTo(
                        "Please also specify organization when requesting events for a user within your organization.");
        assertThat(admin.get(PATH, "user", state.foreignUserUri().toString()).message())
                .isEqualTo("This user is not in your organization");
        assertThat(admin.get(
                                PATH,
                                "organization",
                                org,
                                "user",
                                state.foreignUserUri().toString())
                        .message())
                .isEqualTo("This user is not in your organization");
        assertThat(admin.get(
                                PATH,
                                "organization",
                                state.foreignOrganizationUri().toString())
                        .message())
                .isEqualTo("You do not have permission to access this resource.");
        assertThat(user.get(PATH, "organization", org, "user", other).message())
                .isEqualTo("You do not have permission");
        assertThat(user.get(PATH, "user", somebody.userUri().toString()).status())
                .isEqualTo(200);
        assertThat(admin.get(PATH).status()).isEqualTo(400);
    }

    @Test
    void get_event_hostsAndManagersOnly() {
        EmulatedMember host = plain();
        EmulatedMember stranger = state.addMember("stranger@example.com", "user");
        URI event = state.addEvent(host.userUri(), daysAgo(3));

        assertThat(as(host.userUri()).get(event).resource().path("uri").asText())
                .isEqualTo(event.toString());
        assertThat(admin.get(event).status()).isEqualTo(200);
        assertThat(as(stranger.userUri()).get(event).message()).isEqualTo("You are not allowed to view this event");
    }

    @Test
    void eventTypes_filtersAndSorts_applied() {
        String path = "/event_types";
        List<JsonNode> all = admin.all(path, "organization", org, "count", "100");
        assertThat(all).extracting(row -> row.path("name").asText()).isSorted();
        assertThat(all).extracting(row -> row.path("pooling_type").asText()).contains("round_robin");
        for (String sort : List.of("created_at", "updated_at")) {
            assertThat(admin.all(path, "organization", org, "count", "100", "sort", sort + ":desc"))
                    .hasSameSizeAs(all)
                    .extracting(row -> row.path(sort).asText())
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
        assertThat(admin.all(path, "organization", org, "sort", "position:asc", "active", "true"))
                .isNotEmpty()
                .allMatch(row -> row.path("active").asBoolean());
        assertThat(admin.all(path, "organization", org, "admin_managed", "true"))
                .isNotEmpty()
                .hasSizeLessThan(all.size());
        assertThat(admin.all(path, "user", plain().userUri().toString()))
                .isNotEmpty()
                .allMatch(row -> row.path("profile")
                        .path("owner")
                        .asText()
                        .equals(plain().userUri().toString()));
        assertThat(admin.get(URI.create(all.get(0).path("uri").asText())).resource())
                .isEqualTo(all.get(0));
    }

    @Test
    void eventTypes_notAllowed_exactMessages() {
        String path = "/event_types";
        Web user = as(plain().userUri());

        assertThat(user.get(path, "organization", org).message()).isEqualTo("You do not have permission");
        assertThat(user.get(path, "user", emulator.ownerUri().toString()).message())
                .isEqualTo("You do not have permission to access this resource.");
        assertThat(admin.get(path, "user", state.foreignUserUri().toString()).message())
                .isEqualTo("This user is not in your organization");
        assertThat(admin.get(path).status()).isEqualTo(400);
    }

    @Test
    void editEventType_behindTheBack_newestFirst() {
        URI type = state.editEventType(plain().userUri(), clock.instant());

        assertThat(admin.get("/event_types", "organization", org, "sort", "updated_at:desc", "count", "1")
                        .uris())
                .containsExactly(type.toString());
    }
}
