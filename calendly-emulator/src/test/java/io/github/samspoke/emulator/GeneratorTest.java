package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {
    private static final Instant NOW = EmulatorClock.START;

    private static CalendlyEmulator start(OrganizationSpec spec) {
        return CalendlyEmulator.builder()
                .organization(spec)
                .requestsPerMinute(0)
                .start();
    }

    private static Web web(CalendlyEmulator emulator) {
        return new Web(emulator, emulator.personalAccessToken(emulator.adminUri()));
    }

    private static List<JsonNode> all(CalendlyEmulator emulator, String path) {
        String org = emulator.state().organizationUri().toString();
        return web(emulator).all(path, "organization", org, "count", "100");
    }

    @Test
    void generate_sameSeed_sameOrganizationOnAnyPort() {
        OrganizationSpec spec = OrganizationSpec.seeded(5).seats(40);
        try (CalendlyEmulator one = start(spec);
                CalendlyEmulator two = start(spec);
                CalendlyEmulator other = start(OrganizationSpec.seeded(6).seats(40))) {
            for (String path : List.of(
                    "/organization_memberships",
                    "/scheduled_events",
                    "/event_types",
                    "/activity_log_entries",
                    "/teams",
                    "/routing_forms",
                    "/contacts",
                    "/meeting_recaps",
                    "/outgoing_communications")) {
                assertThat(all(one, path)).isEqualTo(all(two, path)).isNotEqualTo(all(other, path));
            }
        }
    }

    @Test
    void generate_250Seats_everyPersonaAndFewerThanHalfInactive() {
        try (CalendlyEmulator emulator = start(OrganizationSpec.seeded(42).seats(250))) {
            List<EmulatedMember> members = emulator.state().members();
            assertThat(members).extracting(EmulatedMember::persona).contains(Persona.values());
            assertThat(members).extracting(EmulatedMember::email).doesNotHaveDuplicates();
            assertThat(members.stream().filter(member -> member.role().equals("owner")))
                    .hasSize(1);
            assertThat(members.stream().filter(member -> member.role().equals("admin")))
                    .hasSize(5);
            assertThat(emulator.state().eventCount()).isBetween(250 * 20, 250 * 28);
            assertThat(emulator.state().pendingInvitationCount()).isEqualTo(8);

            Set<String> active = hostsSince(all(emulator, "/scheduled_events"), 60);
            assertThat(members.size() - active.size()).isLessThan(members.size() / 2);
        }
    }

    @Test
    void generate_events_areBookedInThePast() {
        try (CalendlyEmulator emulator = start(OrganizationSpec.seeded(11).seats(60))) {
            assertThat(all(emulator, "/scheduled_events"))
                    .extracting(row -> Instant.parse(row.path("created_at").asText()))
                    .noneMatch(created -> created.isAfter(NOW));
        }
    }

    private static Set<String> hostsSince(List<JsonNode> events, long days) {
        Set<String> hosts = new HashSet<>();
        for (JsonNode event : events) {
            Instant start = Instant.parse(event.path("start_time").asText());
            boolean counts = event.path("status").asText().equals("active")
                    && start.isBefore(NOW)
                    && start.isAfter(NOW.minus(Duration.ofDays(days)));
            if (counts) {
                event.path("event_memberships")
                        .forEach(host -> hosts.add(host.path("user").asText()));
            }
        }
        return hosts;
    }

    @Test
    void generate_250Seats_peoplePlayTheirParts() {
        try (CalendlyEmulator emulator = start(OrganizationSpec.seeded(42).seats(250))) {
            Map<String, List<JsonNode>> hosted = new HashMap<>();
            Map<String, List<JsonNode>> helped = new HashMap<>();
            for (JsonNode event : all(emulator, "/scheduled_events")) {
                JsonNode hosts = event.path("event_memberships");
                put(hosted, hosts.path(0), event);
                if (hosts.size() > 1) {
                    put(helped, hosts.path(1), event);
                }
            }
            for (EmulatedMember member : emulator.state().members()) {
                List<Instant> own = starts(hosted, member);
                assertThat(own).allMatch(start -> !start.isBefore(member.joinedAt()));
                assertThat(starts(helped, member)).allMatch(start -> !start.isBefore(member.joinedAt()));
                check(member, own, starts(helped, member));
            }
        }
    }

    private static void put(Map<String, List<JsonNode>> map, JsonNode host, JsonNode event) {
        map.computeIfAbsent(host.path("user").asText(), any -> new ArrayList<>())
                .add(event);
    }

    private static List<Instant> starts(Map<String, List<JsonNode>> map, EmulatedMember member) {
        return map.getOrDefault(member.userUri().toString(), List.of()).stream()
                .map(event -> Instant.parse(event.path("start_time").asText()))
                .toList();
    }

    private static void check(EmulatedMember member, List<Instant> own, List<Instant> helped) {
        Instant days60 = NOW.minus(Duration.ofDays(60));
        switch (member.persona()) {
            case HEAVY, LIGHT, JOINED_RECENTLY ->
                assertThat(own).anyMatch(at -> at.isAfter(days60) && at.isBefore(NOW));
            case QUIET -> {
                assertThat(own).isNotEmpty().allMatch(at -> at.isBefore(NOW.minus(Duration.ofDays(65))));
                assertThat(own).anyMatch(at -> at.isAfter(NOW.minus(Duration.ofDays(201))));
                assertThat(helped).isEmpty();
            }
            case FUTURE_ONLY -> assertThat(own).isNotEmpty().allMatch(at -> at.isAfter(NOW));
            case CO_HOST_ONLY -> {
                assertThat(own).isEmpty();
                assertThat(helped).isNotEmpty();
            }
            case JUST_JOINED -> assertThat(member.joinedAt()).isAfter(NOW.minus(Duration.ofDays(30)));
            case NEVER_USED, EDITS_ONLY, LOGS_IN_ONLY -> assertThat(own).isEmpty();
        }
    }

    @Test
    void generate_quietOrNever_noSuccessfulLoginFor60DaysButSomeFailed() {
        try (CalendlyEmulator emulator = start(OrganizationSpec.seeded(42).seats(250))) {
            Set<String> quiet = new HashSet<>();
            for (EmulatedMember member : emulator.state().members()) {
                if (member.persona() == Persona.QUIET || member.persona() == Persona.NEVER_USED) {
                    quiet.add(member.userUri().toString());
                }
            }
            List<JsonNode> recent = all(emulator, "/activity_log_entries").stream()
                    .filter(entry ->
                            quiet.contains(entry.path("actor").path("uri").asText()))
                    .filter(entry ->
                            Instant.parse(entry.path("occurred_at").asText()).isAfter(NOW.minus(Duration.ofDays(60))))
                    .toList();
            assertThat(recent)
                    .isNotEmpty()
                    .allMatch(entry -> entry.path("action").asText().equals("Failed"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 20, 50})
    void generate_fewSeats_exactlySoMany(int seats) {
        try (CalendlyEmulator emulator = start(OrganizationSpec.seeded(3).seats(seats))) {
            assertThat(emulator.state().memberCount()).isEqualTo(seats);
            assertThat(all(emulator, "/organization_memberships")).hasSize(seats);
            assertThat(emulator.adminUri().equals(emulator.ownerUri())).isEqualTo(seats == 1);
        }
    }

    @Test
    void generate_oneSeatAndNoEvents_theRestIsThere() {
        try (CalendlyEmulator emulator =
                start(OrganizationSpec.seeded(1).seats(1).eventsPerSeat(0))) {
            assertThat(all(emulator, "/routing_forms")).hasSize(3);
            assertThat(all(emulator, "/contacts")).hasSize(25);
            assertThat(all(emulator, "/meeting_recaps"))
                    .hasSize(8)
                    .allMatch(recap -> recap.path("event").isNull());
            assertThat(all(emulator, "/outgoing_communications")).isEmpty();
        }
    }

    @Test
    void generate_shareOfInactive_adjustable() {
        try (CalendlyEmulator emulator =
                start(OrganizationSpec.seeded(3).seats(100).inactiveShare(0.8))) {
            long inactive = emulator.state().members().stream()
                    .filter(member -> Set.of(Persona.QUIET, Persona.NEVER_USED, Persona.FUTURE_ONLY)
                            .contains(member.persona()))
                    .count();
            assertThat(inactive).isBetween(75L, 81L);
        }
    }

    @Test
    void spec_outOfRange_namesTheRange() {
        assertThatThrownBy(() -> OrganizationSpec.seeded(1).seats(100_001)).hasMessageContaining("1 and 100000");
        assertThatThrownBy(() -> OrganizationSpec.seeded(1).seats(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OrganizationSpec.seeded(1).plan("gold")).hasMessageContaining("gold");
    }
}
