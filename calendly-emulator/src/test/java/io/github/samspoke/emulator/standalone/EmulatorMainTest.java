package io.github.samspoke.emulator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.EmulatedApp;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmulatorMainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<CalendlyEmulator> running = new ArrayList<>();

    private int run(String... args) {
        return EmulatorMain.run(new PrintStream(out, true), new PrintStream(err, true), running::add, args);
    }

    @AfterEach
    void stop() {
        running.forEach(CalendlyEmulator::close);
    }

    private static HttpResponse<String> get(JsonNode facts, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(facts.path("baseUrl").asText() + path))
                .header("Authorization", "Bearer " + facts.path("token").asText())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void help_asked_printedWithoutStarting() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--no-rate-limit", "curl -H");
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--colour blue, unknown option --colour",
        "--port, --port needs a value",
        "--port high, '--port takes a whole number, not ''high'''",
        "--port 65536, port must be between 0 and 65535: 65536",
        "--seats 0, seats must be between 1 and 100000: 0",
        "--seats 99999999999, --seats takes a whole number",
        "--plan gold, unknown plan: gold",
        "--scopes users:read;groups:read, unknown scope: users:read;groups:read",
        "'--scopes ,', --scopes names none"
    })
    void option_wrong_exit2AndSaysWhich(String line, String message) {
        assertThat(run(line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(message).contains("--help");
        assertThat(out.size()).isZero();
        assertThat(running).isEmpty();
    }

    @Test
    void port_taken_exit1AndSaysWhich() {
        run("--seats", "2");
        int port = running.get(0).baseUri().getPort();

        assertThat(run("--port", Integer.toString(port))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("127.0.0.1:" + port, "in use");
    }

    @Test
    void start_text_oneFactALine() {
        assertThat(run("--seats", "2")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains("baseUrl         " + running.get(0).baseUri())
                .contains("clientId        " + running.get(0).app().clientId())
                .anyMatch(line -> line.startsWith("token           emulated."))
                .last()
                .isEqualTo("Ctrl-C stops it.");
    }

    @Test
    void options_json_freeOrganizationWithoutRateLimitAndScopedToken() throws Exception {
        String line = "--plan basic --seats 3 --seed 9 --scopes users:read,groups:read --no-rate-limit --json";
        assertThat(run(line.split(" ", -1))).isZero();

        JsonNode facts = new ObjectMapper().readTree(out.toByteArray());
        EmulatedApp app = running.get(0).app();
        assertThat(facts.path("clientSecret").asText()).isEqualTo(app.clientSecret());
        assertThat(facts.path("redirectUri").asText())
                .isEqualTo(app.redirectUri().toString());
        HttpResponse<String> me = get(facts, "/users/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.headers().firstValue("X-RateLimit-Limit")).isEmpty();
        assertThat(get(facts, "/organization_memberships").body()).contains("Insufficient scope");
        assertThat(running.get(0).state().memberCount()).isEqualTo(3);
    }

    @Test
    void state_killedProcess_nextOneGoesOn(@TempDir Path folder) throws Exception {
        String state = folder.resolve("calendly.json").toString();
        assertThat(run("--state", state, "--seats", "3", "--json")).isZero();
        JsonNode first = new ObjectMapper().readTree(out.toByteArray());
        stop();
        out.reset();

        assertThat(run("--state", state, "--seats", "9", "--json")).isZero();

        JsonNode second = new ObjectMapper().readTree(out.toByteArray());
        assertThat(second.path("baseUrl")).isEqualTo(first.path("baseUrl"));
        assertThat(second.path("clientSecret")).isEqualTo(first.path("clientSecret"));
        assertThat(get(first, "/users/me").statusCode()).isEqualTo(200);
        assertThat(running.get(1).state().memberCount()).isEqualTo(3);
    }

    @Test
    void state_foreignFile_exit1SaysSoAndLeavesIt(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "milk");

        assertThat(run("--state", file.toString())).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is not the saved state of an emulator");
        assertThat(file).hasContent("milk");
        assertThat(running).isEmpty();
    }

    @Test
    void main_ownProcess_answersAndStopsWhenTold() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmulatorMain.class.getName(),
                        "--seats",
                        "2",
                        "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String line = process.inputReader(StandardCharsets.UTF_8).readLine();
            JsonNode facts = new ObjectMapper().readTree(line);
            assertThat(get(facts, "/users/me").statusCode()).isEqualTo(200);

            process.destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            // 128 and the number of the signal: stopped by it, not by an error of its own.
            assertThat(process.exitValue()).isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
    }
}
