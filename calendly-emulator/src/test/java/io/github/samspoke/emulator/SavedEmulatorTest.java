package io.github.samspoke.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedEmulatorTest {
    private static final URI CALLBACK = URI.create("http://localhost:1234/callback");

    private final EmulatorClock clock = new EmulatorClock();
    private CalendlyEmulator emulator = CalendlyEmulator.builder()
            .clock(clock)
            .requestsPerMinute(0)
            .organization(OrganizationSpec.seeded(11).seats(30).eventsPerSeat(60))
            .start();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        emulator.close();
    }

    private Path file() {
        return folder.resolve("calendly.json");
    }

    /** Ends the emulator as a crash would, for all it knows, and starts it from the file. */
    private void restart() {
        emulator.close();
        emulator = CalendlyEmulator.builder().restore(file()).start();
    }

    @Test
    @DisplayName("Saved and restored, every listing answers the same, on the same port and at the same moment")
    void restore_afterChanges_everyListingAnswersTheSame() {
        String token = emulator.personalAccessToken(emulator.adminUri());
        changeSomeOfEverything(token);
        Map<String, List<JsonNode>> before = listings(token);
        URI base = emulator.baseUri();
        EmulatedApp app = emulator.app();
        clock.advance(Duration.ofSeconds(90));

        emulator.save(file());
        restart();

        assertThat(listings(token)).isEqualTo(before);
        assertThat(before).allSatisfy((path, rows) -> assertThat(rows).as(path).isNotEmpty());
        assertThat(emulator.baseUri()).isEqualTo(base);
        assertThat(emulator.app()).isEqualTo(app);
        SavedEmulator saved = SavedEmulator.read(file());
        assertThat(saved.now()).isEqualTo(clock.instant());
        assertThat(saved.port()).isEqualTo(base.getPort());
        assertThat(saved.organization().seats()).isEqualTo(30);
        assertThat(emulator.state().pendingInvitationCount()).isEqualTo(2);
    }

    /** A seat taken by request and one from outside, a role, an invitation, a booking called off, a contact, an edit. */
    private void changeSomeOfEverything(String token) {
        EmulatorState state = emulator.state();
        Web admin = new Web(emulator, token);
        List<EmulatedMember> users = state.members().stream()
                .filter(member -> member.role().equals("user"))
                .toList();
        assertThat(admin.delete(users.get(0).membershipUri()).status()).isEqualTo(204);
        state.removeMember(users.get(1).userUri());
        state.setRole(users.get(2).userUri(), "admin");
        state.addMember("new@example.com", "user");
        state.addInvitation("late@example.com");
        state.addEvent(EventDraft.of(users.get(3).userUri(), clock.instant().plus(Duration.ofDays(1))));
        state.editEventType(users.get(4).userUri(), clock.instant());
        state.addLogEntry(null, "Odd", "Happening", clock.instant());
        URI event = state.addEvent(
                EventDraft.of(emulator.adminUri(), clock.instant().plus(Duration.ofDays(2))));
        assertThat(admin.post(event.getPath() + "/cancellation", "{\"reason\":\"ill\"}")
                        .status())
                .isEqualTo(201);
        emulator.setTimeBounds(TimeBounds.EXCLUSIVE);
        emulator.setScim(true);
    }

    private String organization() {
        return emulator.state().organizationUri().toString();
    }

    private Map<String, List<JsonNode>> listings(String token) {
        Web admin = new Web(emulator, token);
        String org = organization();
        Map<String, List<JsonNode>> all = new LinkedHashMap<>();
        for (String path : List.of(
                "/organization_memberships",
                "/scheduled_events",
                "/event_types",
                "/activity_log_entries",
                "/groups",
                "/group_relationships",
                "/routing_forms")) {
            all.put(path, admin.all(path, "organization", org, "count", "100"));
        }
        all.put("invitations", admin.all(emulator.state().organizationUri().getPath() + "/invitations"));
        all.put("/contacts", admin.all("/contacts"));
        all.put("/me", List.of(admin.get("/users/me").resource()));
        String event = admin.first("/scheduled_events", "organization", org);
        all.put("/invitees", admin.all(URI.create(event).getPath() + "/invitees"));
        return all;
    }

    @Test
    @DisplayName("A page token of before goes on where it was; one that was made invalid stays so")
    void restore_pageTokens_goOn() {
        String token = emulator.personalAccessToken(emulator.adminUri());
        String old = nextPage(token);
        emulator.expirePageTokens();
        String good = nextPage(token);
        emulator.save(file());
        restart();

        assertThat(members(token, old).status()).isEqualTo(400);
        assertThat(members(token, good).status()).isEqualTo(200);
    }

    private String nextPage(String token) {
        return members(token, "").nextToken().orElseThrow();
    }

    private Web.Reply members(String token, String page) {
        Web admin = new Web(emulator, token);
        String[] query = page.isEmpty()
                ? new String[] {"organization", organization(), "count", "5"}
                : new String[] {"organization", organization(), "count", "5", "page_token", page};
        return admin.get("/organization_memberships", query);
    }

    @Test
    @DisplayName("I12: a refresh token is good for one use, across restarts, though the process was killed")
    void keepIn_refreshTokens_singleUseAcrossRestarts() {
        emulator.close();
        emulator = CalendlyEmulator.builder().clock(clock).keepIn(file()).start();
        EmulatedApp app = emulator.app();
        JsonNode first = exchange(app);
        JsonNode second = refresh(app, first).body();
        assertThat(second.path("refresh_token").asText()).isNotEmpty();

        killAndRestart();

        Web.Reply spent = refresh(app, first);
        assertThat(spent.status()).isEqualTo(400);
        assertThat(spent.body().path("error").asText()).isEqualTo("invalid_grant");
        Web.Reply third = refresh(app, second);
        assertThat(third.status()).isEqualTo(200);
        assertThat(List.of(first, second))
                .extracting(pair -> pair.path("refresh_token").asText())
                .doesNotContain(third.body().path("refresh_token").asText());

        killAndRestart();
        assertThat(refresh(app, second).status()).isEqualTo(400);
        assertThat(new Web(emulator, third.body().path("access_token").asText())
                        .get("/users/me")
                        .status())
                .isEqualTo(200);
    }

    /** What is in the file at this moment is what a killed process would have left. */
    private void killAndRestart() {
        try {
            Path left = folder.resolve("left.json");
            Files.copy(file(), left);
            emulator.close();
            emulator = CalendlyEmulator.builder()
                    .restore(left)
                    .keepIn(file())
                    .clock(clock)
                    .start();
            Files.delete(left);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** RFC 7636, appendix B. */
    private JsonNode exchange(EmulatedApp app) {
        String query = Web.query(
                "response_type",
                "code",
                "client_id",
                app.clientId(),
                "redirect_uri",
                CALLBACK.toString(),
                "scope",
                "users:read",
                "code_challenge",
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                "code_challenge_method",
                "S256");
        Web.Reply consent =
                Web.send(HttpRequest.newBuilder(URI.create(emulator.baseUri() + "/oauth/authorize" + query)));
        String location = consent.headers().firstValue("Location").orElseThrow();
        // The code is good in the next process, too.
        killAndRestart();
        Web.Reply pair = form(
                app,
                "grant_type",
                "authorization_code",
                "code",
                location.replaceAll(".*code=", ""),
                "redirect_uri",
                CALLBACK.toString(),
                "code_verifier",
                "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assertThat(pair.status()).isEqualTo(200);
        return pair.body();
    }

    private Web.Reply refresh(EmulatedApp app, JsonNode pair) {
        return form(
                app,
                "grant_type",
                "refresh_token",
                "refresh_token",
                pair.path("refresh_token").asText());
    }

    private Web.Reply form(EmulatedApp app, String... pairs) {
        String body =
                Web.query(pairs).substring(1) + "&client_id=" + app.clientId() + "&client_secret=" + app.clientSecret();
        return Web.send(HttpRequest.newBuilder(URI.create(emulator.baseUri() + "/oauth/token"))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    @DisplayName("A removal that a caller was told of is in the file before the answer is")
    void keepIn_removal_keptBeforeItIsAnswered() {
        emulator.close();
        emulator = CalendlyEmulator.builder().clock(clock).keepIn(file()).start();
        URI admin = emulator.adminUri();
        EmulatedMember gone = emulator.state().members().get(5);
        assertThat(new Web(emulator, emulator.personalAccessToken(admin))
                        .delete(gone.membershipUri())
                        .status())
                .isEqualTo(204);

        killAndRestart();

        assertThat(emulator.state().member(gone.email())).isEmpty();
        assertThat(emulator.state().memberCount()).isEqualTo(49);
    }

    @Test
    @DisplayName("Whoever left the company stays out, whoever was removed over the API comes back with provisioning")
    void restore_leavers_stayOut() {
        EmulatedMember left = emulator.state().members().get(5);
        EmulatedMember removed = emulator.state().members().get(6);
        emulator.state().removeMember(left.userUri());
        new Web(emulator, emulator.personalAccessToken(emulator.adminUri())).delete(removed.membershipUri());
        emulator.save(file());
        restart();

        assertThat(emulator.state().provision())
                .extracting(EmulatedMember::email)
                .containsExactly(removed.email());
    }

    @Test
    @DisplayName("A restart changes nothing of what a day brings: saved or not, the same seed lives the same day")
    void liveOn_savedOrNot_theSameDay() {
        emulator.save(file());
        clock.advance(Duration.ofDays(1));
        int booked = emulator.liveOn();
        assertThat(booked).isPositive();
        int events = emulator.state().eventCount();
        assertThat(emulator.liveOn()).as("lived already").isZero();
        int lines = emulator.state().logEntryCount();
        emulator.close();
        emulator = CalendlyEmulator.builder().restore(file()).clock(clock).start();

        assertThat(emulator.state().logEntryCount()).isLessThan(lines);
        assertThat(emulator.liveOn()).isEqualTo(booked);
        assertThat(emulator.state().eventCount()).isEqualTo(events);
        assertThat(emulator.state().logEntryCount()).isEqualTo(lines);
    }

    @Test
    @DisplayName("What a day brings lies in that day: booked within it, to start after the booking")
    void liveOn_threeDays_bookedWithinThemToStartLater() {
        Instant from = clock.instant();
        int before = emulator.state().eventCount();
        clock.advance(Duration.ofDays(3));
        emulator.liveOn();

        Web admin = new Web(emulator, emulator.personalAccessToken(emulator.adminUri()));
        List<JsonNode> made = admin.all("/scheduled_events", "organization", organization(), "count", "100").stream()
                .filter(event -> instant(event, "created_at").isAfter(from))
                .toList();
        assertThat(made).hasSize(emulator.state().eventCount() - before).allSatisfy(event -> {
            assertThat(instant(event, "created_at")).isBefore(clock.instant());
            assertThat(instant(event, "start_time")).isAfter(instant(event, "created_at"));
        });
    }

    private static Instant instant(JsonNode row, String field) {
        return Instant.parse(row.path(field).asText());
    }

    @Test
    void save_file_isItsOwnersAndReplacedAsAWhole() throws IOException {
        emulator.save(file());
        emulator.save(file());

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
        assertThat(Files.getPosixFilePermissions(file()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(Files.readString(file())).startsWith("{\"format\":\"calendly-emulator\",\"version\":1,");
    }

    @Test
    void save_folderMissing_saysSoAndNothingIsThere() {
        Path nowhere = folder.resolve("missing").resolve("calendly.json");

        assertThatThrownBy(() -> emulator.save(nowhere))
                .isInstanceOf(EmulatorStateException.class)
                .hasMessageContaining(nowhere.toString())
                .hasMessageContaining("Check that the folder is there");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[]", "{}", "{\"format\":\"other\",\"version\":1}", "PK\u0003\u0004"})
    @DisplayName("A file of somebody else's is refused and left as it is")
    void restore_foreignFile_refusedAndUntouched(String text) throws IOException {
        Files.writeString(file(), text);

        assertRefused("is not the saved state of an emulator");
        assertThat(file()).hasContent(text);
    }

    private void assertRefused(String words) {
        assertThatThrownBy(() -> CalendlyEmulator.builder().restore(file()).start())
                .isInstanceOf(EmulatorStateException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining(words)
                .hasMessageContaining("left as it is");
    }

    @Test
    void restore_newerVersion_refusedByName() throws IOException {
        Files.writeString(file(), "{\"format\":\"calendly-emulator\",\"version\":2,\"else\":{}}");

        assertRefused("saved in version 2 of the format, this emulator reads 1");
    }

    @Test
    @DisplayName("Cut at any place, or with a part missing or out of range, the file is refused as damaged")
    void restore_damagedFile_refused() throws IOException {
        emulator.save(file());
        byte[] whole = Files.readAllBytes(file());
        for (int cut = 60; cut < whole.length; cut += whole.length / 7) {
            Files.write(file(), Arrays.copyOf(whole, cut));
            assertRefused("damaged");
        }
        String text = new String(whole, StandardCharsets.UTF_8);
        for (String[] change : List.of(
                new String[] {"\"seats\":[{\"person\":0,", "\"seats\":[{\"person\":9999,"},
                new String[] {"\"settings\":{", "\"setting\":{"},
                new String[] {"\"now\":\"2026", "\"now\":\"year 2026"},
                new String[] {"\"NOT_FOUND\"", "\"LOST\""})) {
            assertThat(text).contains(change[0]);
            Files.writeString(file(), text.replace(change[0], change[1]));
            assertRefused("damaged");
        }
    }

    @Test
    void restore_noFile_saysSo() {
        assertThatThrownBy(() -> SavedEmulator.read(file()))
                .isInstanceOf(EmulatorStateException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("Check that it is there");
    }

    @Test
    void restore_portTaken_saysSoAndAnotherCanBeGiven() {
        emulator.save(file());

        assertThatThrownBy(() -> CalendlyEmulator.builder().restore(file()).start())
                .isInstanceOf(EmulatorStartException.class)
                .hasMessageContaining(Integer.toString(emulator.baseUri().getPort()));
        int free = emulator.baseUri().getPort() == 45_671 ? 45_672 : 45_671;
        try (CalendlyEmulator other = CalendlyEmulator.builder()
                .restore(file())
                .port(free)
                .clock(Clock.systemUTC())
                .start()) {
            assertThat(other.baseUri().getPort()).isEqualTo(free);
        }
    }
}
