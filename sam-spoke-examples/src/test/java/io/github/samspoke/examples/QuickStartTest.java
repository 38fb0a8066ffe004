package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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
                .isEqualTo(json.get("candidates").asInt());
        assertThat(json.get("refusedByBreaker").get("limit").asInt()).isEqualTo(25);
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
        assertThat(run.err()).contains("members: page 1");
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
    void run_json_followsItsSchema() throws IOException {
        Path schema = Path.of("..", "docs", "quickstart.schema.json");
        var validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(schema));

        assertThat(validator.validate(Run.of("--json", "--seats", "30").json())).isEmpty();
        assertThat(validator.validate(new ObjectMapper().createObjectNode())).isNotEmpty();
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
