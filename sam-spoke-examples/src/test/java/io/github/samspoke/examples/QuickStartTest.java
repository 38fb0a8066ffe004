package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickStartTest {
    @Test
    @DisplayName("The main job: 250 seats, at most 20 removed, confirmed by a fresh download")
    void run_defaults_removesTwentyAndConfirms() {
        Run run = Run.of("--json");

        JsonNode json = run.json();
        assertThat(run.exitCode()).isZero();
        assertThat(json.get("members").asInt()).isEqualTo(250);
        assertThat(json.get("removed").asInt()).isEqualTo(20);
        assertThat(json.get("removedUsers")).hasSize(20);
        assertThat(json.get("membersAfter").asInt()).isEqualTo(230);
        assertThat(json.get("vacatedSeats").asInt()).isEqualTo(20);
        assertThat(json.get("auditVerified").asBoolean()).isTrue();
        assertThat(json.get("activityBuckets").get("total").asInt()).isEqualTo(250);
        assertThat(json.get("refusedByBreaker").get("planned").asInt())
                .as("the candidates without the sole hosts")
                .isBetween(26, json.get("candidates").asInt() - 1);
        assertThat(json.get("refusedByBreaker").get("limit").asInt()).isEqualTo(25);
        assertThat(run.err()).contains("members: page 1, 100\n").contains("members: page 1, 100 of 230\n");
    }

    @Test
    @DisplayName("Requests of download and activity stay within the sum of the rules")
    void run_defaults_costsNoMoreRequestsThanTheRulesSay() {
        JsonNode json = Run.of("--json").json();

        JsonNode requests = json.get("apiRequests");
        assertThat(requests.get("download").asLong() + requests.get("activity").asLong())
                .isLessThanOrEqualTo(json.get("requestBound").asLong());
    }

    @Test
    void run_text_showsEachStep() {
        Run run = Run.of("--seats", "60");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Connect, validate, publish", "Token alive", "SAM - Refresh", "0-30 days")
                .contains("The breaker refuses", "removal(s)", "members removed", "licence position after")
                .contains("verified");
        assertThat(run.err())
                .contains("members: page 1, 60 of 60", "activity log entries: page 1")
                .contains("waiting for the rate limit until", "(simulated)");
        assertThat(run.out().lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void run_sameSeedTwice_givesTheSame() {
        assertThat(withoutWaits(Run.of("--json", "--seats", "80", "--seed", "7")))
                .isEqualTo(withoutWaits(Run.of("--json", "--seats", "80", "--seed", "7")));
    }

    private static JsonNode withoutWaits(Run run) {
        return ((ObjectNode) run.json()).without("rateLimitWaits");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "10", "50"})
    void run_smallOrganization_endsWellWithinTheBreaker(int seats) {
        Run run = Run.of("--json", "--seats", Integer.toString(seats));

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("members").asInt()).isEqualTo(seats);
        assertThat(run.json().get("removed").asInt()).isLessThanOrEqualTo(Math.max(1, seats / 10));
    }

    @Test
    void run_json_followsItsSchema() {
        assertThat(violations(Run.of("--json", "--seats", "30").json())).isEmpty();
        assertThat(violations(new ObjectMapper().createObjectNode())).isNotEmpty();
    }

    static Set<ValidationMessage> violations(JsonNode json) {
        try {
            String schema = Files.readString(Path.of("..", "docs", "quickstart.schema.json"));
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the first requests pass, and then fails all of their kind. */
    private static Run failing(int seats, String path, int after) {
        try (EmulatedWorld world = new EmulatedWorld(Options.parse("--seats", Integer.toString(seats)))) {
            String error = "{\"title\":\"Internal Server Error\",\"message\":\"x\"}";
            world.calendly().stub("GET", path, 500, error).after(after);
            return Run.in(world);
        }
    }

    @Test
    @DisplayName("I7: a list that breaks off half way publishes nothing, and the jobs after it do not run")
    void run_membersFailHalfWay_publishesNothingAndExits1() {
        Run run = failing(140, "/organization_memberships", 8);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("members: page 1", "FAILED           SAM - Refresh Calendly Integration Subscriptions")
                .contains("SKIPPED          SAM - Refresh Calendly Integration Activity")
                .doesNotContain("\tat ");
        assertThat(run.json().get("candidates").asInt()).isZero();
        assertThat(run.json().get("membersAfter").isNull()).isTrue();
        assertThat(run.json().get("auditVerified").asBoolean()).isTrue();
        assertThat(violations(run.json())).isEmpty();
    }

    @Test
    @DisplayName("I3: activity that breaks off half way makes no candidates")
    void run_eventsFailHalfWay_makesNoCandidatesAndExits1() {
        Run run = failing(140, "/scheduled_events", 3);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("scheduled events: page 1", "FAILED           SAM - Refresh Calendly Integration Activity")
                .contains("SKIPPED          SAM - Identify new reclamation candidates")
                .doesNotContain("\tat ");
        assertThat(run.json().get("candidates").asInt()).isZero();
    }

    @Test
    void run_confirmingDownloadFails_exits1() {
        Run run = failing(60, "/group_relationships", 1);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.json().get("removed").asInt()).isEqualTo(6);
        assertThat(run.json().get("auditVerified").asBoolean()).isTrue();
    }

    @Test
    void run_oneRemovalRefused_removesTheRestAndExits3() {
        try (EmulatedWorld world = new EmulatedWorld(Options.parse("--seats", "60"))) {
            String refusal = "{\"title\":\"Permission Denied\",\"message\":\"You do not have permission\"}";
            world.calendly().failNext("DELETE", "/organization_memberships/.*", 1, 403, refusal);

            Run run = Run.in(world);

            assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
            assertThat(run.err()).contains("REFUSED          1");
            assertThat(run.json().get("removed").asInt()).isEqualTo(5);
            assertThat(run.json().get("membersAfter").asInt()).isEqualTo(55);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--seats 0, from 1 to 50000",
        "--seats 100000, from 1 to 50000",
        "--seats many, from 1 to 50000",
        "--seats, from 1 to 50000",
        "--seed x, whole number",
        "--port 70000, from 0 to 65535",
        "--frobnicate, Unknown option --frobnicate",
    })
    void run_wrongUse_exits2AndSaysWhat(String arguments, String message) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void run_help_listsTheOptions() {
        Run run = Run.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("--seats", "--seed", "--json", "--live", "Exit codes");
    }

    @Test
    void run_portInUse_saysSo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("--port", Integer.toString(taken.getLocalPort()));

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .contains(Integer.toString(taken.getLocalPort()))
                    .doesNotContain("\tat ");
        }
    }
}
