package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.emulator.EmulatedMember;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("QuickStart --store: days on one folder")
class QuickStartStoreTest {
    /** A day lived by twelve people, for those who only need one to go on from. */
    @TempDir
    private static Path lived;

    @TempDir
    private Path folder;

    @BeforeAll
    static void liveADay() {
        assertThat(Run.of("--store", lived.toString(), "--seats", "12").exitCode())
                .isZero();
    }

    private void dayOneIsOver() {
        try (Stream<Path> files = Files.list(lived)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Run day(String... more) {
        return Run.of(Stream.concat(Stream.of("--store", folder.toString(), "--json"), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    @DisplayName("Three days: the second reads the ordinary day alone, everything is remembered, nobody goes twice")
    void run_threeTimes_threeDaysOnWhatIsRemembered() {
        List<Run> days = new ArrayList<>();
        days.add(day("--seats", "120"));
        for (int i = 2; i <= 3; i++) {
            days.add(day());
        }

        Set<String> gone = new HashSet<>();
        int members = 120;
        for (Run run : days) {
            JsonNode json = run.json();
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(QuickStartTest.violations(json)).isEmpty();
            assertThat(json.get("members").asInt()).isEqualTo(members);
            for (JsonNode email : json.get("removedUsers")) {
                assertThat(gone.add(email.asText())).isTrue();
            }
            members -= json.get("removed").asInt();
            assertThat(json.get("membersAfter").asInt()).isEqualTo(members);
            assertThat(json.get("vacatedSeats").asInt()).isEqualTo(gone.size());
            assertThat(json.get("auditVerified").asBoolean()).isTrue();
            assertThat(json.get("activityBuckets").get("total").asInt())
                    .isEqualTo(json.get("members").asInt());
            assertThat(jobRequests(json))
                    .isLessThanOrEqualTo(json.get("requestBound").asLong());
        }
        assertThat(days.get(0).json().get("removed").asInt()).isEqualTo(12);
        assertThat(days.get(1).json().get("removed").asInt()).isPositive();
        assertThat(days.get(1).json().get("requestBound").asLong())
                .isLessThan(days.get(0).json().get("requestBound").asLong());
        assertThat(days.get(1).err())
                .contains("Day 2", "it is 2026-11-24T09:00:", "for an ordinary day", "the store remembers")
                .contains("remembered: profile Calendly Integration, PUBLISHED; 6 runs of jobs")
                .contains("12 CLOSED_COMPLETE", "plans: 2 made, 1 approved, 1 carried out; removals begun: 12")
                .contains("a normal result")
                .doesNotContain("Connect, validate, publish", "connected again");
        assertThat(days.get(2).err()).contains("Day 3", "it is 2026-11-25T09:00:", "plans: 4 made");
    }

    private static long jobRequests(JsonNode json) {
        JsonNode requests = json.get("apiRequests");
        return requests.get("download").asLong() + requests.get("activity").asLong();
    }

    @Test
    @DisplayName("The same folder from the same seed lives the same days")
    void run_twoFolders_theSameDays(@TempDir Path other) {
        day("--seats", "40");
        JsonNode here = day().json();
        Run.of("--store", other.toString(), "--seats", "40");
        JsonNode there = Run.of("--store", other.toString(), "--json").json();

        assertThat(here.get("removedUsers")).isEqualTo(there.get("removedUsers"));
        assertThat(here.get("coverage").get("sources"))
                .isEqualTo(there.get("coverage").get("sources"));
        assertThat(here.get("activityBuckets")).isEqualTo(there.get("activityBuckets"));
    }

    @Test
    void run_text_saysWhereTheKeyIsAndKeepsItForItsOwner() throws IOException {
        Run run = Run.of("--store", folder.toString(), "--seats", "5");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Day 1", "sealed with the key in credential.key", folder.toString());
        for (String file : List.of("credential.key", "calendly.json", "quickstart.json")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
        String key = Files.readString(folder.resolve("credential.key"));
        assertThat(run.out() + run.err()).doesNotContain(key);
        assertThat(Files.readString(folder.resolve("samspoke.mv.db"), StandardCharsets.ISO_8859_1))
                .as("I14: no token of the emulator's in the database")
                .doesNotContain("emulated.");
    }

    /** How a process ended, and what it said. */
    private record Ended(int status, String text) {}

    private Process start(int seats, String method, String path, int after, String how) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltingQuickStart.class.getName(),
                        folder.toString(),
                        Integer.toString(seats),
                        method,
                        path,
                        Integer.toString(after),
                        how)
                .redirectErrorStream(true)
                .start();
    }

    private Ended ended(int seats, String method, String path, int after, String how) throws Exception {
        Process process = start(seats, method, path, after, how);
        String text;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            text = out.lines().collect(Collectors.joining("\n"));
        }
        return new Ended(process.waitFor(), text);
    }

    @ParameterizedTest
    @DisplayName("I9, I10: killed anywhere, the next run takes the day up: settled first, nobody lost or removed twice")
    @CsvSource({
        // connecting; the activity; before a DELETE takes effect; after the third did: it is read after three looks,
        // the
        // first removal and its control, and the second removal
        "GET, /users/me, 1, false",
        "GET, /scheduled_events, 2, false",
        "DELETE, /organization_memberships/.*, 1, true",
        "GET, /organization_memberships/.*, 6, true",
    })
    void run_killed_nextOneTakesTheDayUp(String method, String path, int after, boolean removing) throws Exception {
        Ended killed = ended(30, method, path, after, "halt");
        assertThat(killed.status()).as(killed.text()).isEqualTo(HaltingQuickStart.HALTED);

        Run next = day();

        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(next.err()).contains("Day 1", "taken up at 2026-11-23T09:00:");
        assertThat(next.err().contains("Settle what was left in flight")).isEqualTo(removing);
        assertConsistent(30, 3);
    }

    @Test
    @DisplayName("Killed on a later day, that day is taken up, at a time that never goes back")
    void run_killedOnTheSecondDay_theSecondDayGoesOn() throws Exception {
        dayOneIsOver();
        Ended killed = ended(12, "DELETE", "/organization_memberships/.*", 0, "halt");
        assertThat(killed.status()).as(killed.text()).isEqualTo(HaltingQuickStart.HALTED);

        Run next = day();

        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(next.err()).contains("Day 2", "taken up at 2026-11-24T09:00:", "Settle what was left in flight");
        looking(world -> {
            String chain = world.store().profiles().list().get(0).id().value();
            assertThat(world.store().audit().entries(chain))
                    .extracting(AuditEntry::at)
                    .isSorted();
            return chain;
        });
    }

    /** Looks into the folder without running a day. */
    private <T> T looking(Function<StoredWorld, T> look) {
        try (StoredWorld world = StoredWorld.open(StoreFolder.at(folder), Options.parse())) {
            return look.apply(world);
        }
    }

    /** Store, journal and Calendly tell the same; no more went than the breaker allows; no row is missing. */
    private void assertConsistent(int seats, int limit) {
        looking(world -> {
            var profile = world.store().profiles().list().get(0);
            String organization = profile.pinned().orElseThrow().uri();
            List<ReclaimItem> tried = world.store().journal().intentsSince(organization, Instant.EPOCH);
            assertThat(tried)
                    .hasSizeLessThanOrEqualTo(limit)
                    .allSatisfy(item -> assertThat(item.state()).isIn(ItemState.REMOVED, ItemState.UNSETTLED));
            assertThat(tried).extracting(item -> item.seat().userUri()).doesNotHaveDuplicates();
            Set<String> removed = tried.stream()
                    .filter(item -> item.state() == ItemState.REMOVED)
                    .map(item -> item.seat().userUri())
                    .collect(Collectors.toSet());
            Set<String> seated = world.calendly().state().members().stream()
                    .map(EmulatedMember::userUri)
                    .map(Object::toString)
                    .collect(Collectors.toSet());
            assertThat(seated).doesNotContainAnyElementsOf(removed).hasSize(seats - removed.size());
            assertThat(world.store().subscriptions().list(profile.id()))
                    .filteredOn(seat -> seat.status() == SubscriptionStatus.ACTIVE)
                    .extracting("userUri")
                    .containsExactlyInAnyOrderElementsOf(seated);
            List<AuditEntry> rows = world.store().audit().entries(profile.id().value());
            assertThat(rows)
                    .filteredOn(row -> row.action().equals("removal.intent"))
                    .hasSize(tried.size());
            assertThat(world.store().journal().inFlight(organization)).isEmpty();
            return rows;
        });
    }

    @Test
    @DisplayName("Ctrl-C: the item in flight ends, nothing is left to settle, and the next run takes the day up")
    void run_interrupted_stopsBetweenTwoItems() throws Exception {
        Ended stopped = ended(30, "DELETE", "/organization_memberships/.*", 2, "exit");

        assertThat(stopped.status()).as(stopped.text()).isEqualTo(HaltingQuickStart.INTERRUPTED);
        assertThat(stopped.text()).contains("Stopped between two items.");
        Run next = day();
        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(next.err()).contains("taken up at").doesNotContain("Settle what was left");
        assertConsistent(30, 3);
    }

    @Test
    @DisplayName(
            "I8: after a kill the day's removals still count: the breaker lets nobody more go, which is no failure")
    void run_dayUsedUp_nobodyMoreAndExits0() throws Exception {
        Ended killed = ended(30, "GET", "/group_relationships", 1, "halt");
        assertThat(killed.text()).contains("3 of 3 planned members removed");

        Run next = day();

        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(next.err())
                .contains("of which 3 are used", "3 removed in 24 hours, 2 allowed, so nobody goes now")
                .contains("nobody is to be planned");
        assertThat(next.json().get("removed").asInt()).isZero();
    }

    @Test
    @DisplayName("One run a folder: a second one is told so and changes nothing")
    void run_folderInUse_saysSoAndExits1() throws Exception {
        Process holding = start(5, "GET", "/scheduled_events", 0, "hold");
        try {
            assertThat(holding.inputReader(StandardCharsets.UTF_8).lines().anyMatch("HOLDING"::equals))
                    .isTrue();

            Run second = day();

            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.err())
                    .contains(folder.toString(), "Only one process can have it open")
                    .doesNotContain("\tat ");
            assertThat(second.out()).isEmpty();
        } finally {
            holding.destroyForcibly().waitFor();
        }
        assertThat(day().exitCode()).isZero();
    }

    @Test
    void run_folderIsAFile_exits2AndSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "milk");

        Run run = Run.of("--store", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(file + " is a file; name a folder");
        assertThat(file).hasContent("milk");
    }

    @Test
    void run_folderThatCannotBeMade_exits1AndSaysSo() {
        Assumptions.assumeThat(Path.of("/proc/self")).isDirectory();

        Run run = Run.of("--store", "/proc/samspoke/store");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("/proc/samspoke/store cannot be made; name another")
                .doesNotContain("\tat ");
    }

    @Test
    @DisplayName("A folder without write permission is named (root may write anywhere)")
    void run_folderNotWritable_exits1AndSaysSo() throws IOException {
        Path locked = Files.createDirectory(
                folder.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        Assumptions.assumeThat(Files.isWritable(locked)).isFalse();

        Run run = Run.of("--store", locked.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(locked + " cannot be written to");
    }

    @Test
    @DisplayName("The store without its Calendly: said so, and nothing is made up in its place")
    void run_calendlyMissing_exits1AndSaysSo() throws IOException {
        dayOneIsOver();
        Path calendly = folder.resolve("calendly.json");
        Path away = Files.move(calendly, folder.resolve("away"));

        Run run = day();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(calendly + " is missing. Put it back");
        assertThat(calendly).doesNotExist();
        assertThat(away).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"calendly.json", "quickstart.json", "credential.key"})
    void run_brokenFile_exits1AndNamesIt(String name) throws IOException {
        dayOneIsOver();
        Path file = folder.resolve(name);
        Files.writeString(file, "milk");

        Run run = day();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(file.toString()).doesNotContain("\tat ");
        assertThat(file).hasContent("milk");
    }

    @Test
    @DisplayName("Without the key the token does not open: a new one is made, and the account is the same")
    void run_keyLost_connectsAgain() throws IOException {
        dayOneIsOver();
        Files.delete(folder.resolve("credential.key"));

        Run run = day();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("Day 2", "connected again");
    }

    @Test
    @DisplayName("Calendly's port taken: said so, and with another port the connection moves there")
    void run_portTaken_otherPortConnectsAgain() throws IOException {
        dayOneIsOver();
        int port = looking(world -> world.calendly().baseUri().getPort());
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Run refused = day();
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err()).contains(Integer.toString(taken.getLocalPort()), "Choose another one");
            int free;
            try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                free = other.getLocalPort();
            }

            Run moved = day("--port", Integer.toString(free));

            assertThat(moved.exitCode()).as(moved.err()).isZero();
            assertThat(moved.err()).contains("connected again");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--seats 13, holds the organization of --seats 12 --seed 42",
        "--seed 7, holds the organization of --seats 12 --seed 42",
        "--live, does not go with --live",
    })
    void run_doesNotFit_exits2AndSaysWhat(String more, String message) {
        dayOneIsOver();

        Run run = day(more.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    @DisplayName("Quiet people who come back are no candidates any more")
    void run_quietPersonComesBack_candidateCloses() {
        day("--seats", "40");
        Set<String> gone = texts(day().json().get("removedUsers"));
        String back = looking(world -> {
            var candidate = world
                    .store()
                    .candidates()
                    .list(world.store().profiles().list().get(0).id())
                    .stream()
                    .filter(open -> open.state().open())
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            URI user = URI.create(candidate.userUri());
            world.calendly()
                    .state()
                    .addLogEntry(user, "Login", "Succeeded", world.clock().instant());
            return world.calendly()
                    .state()
                    .member(candidate.userUri())
                    .orElseThrow()
                    .email();
        });

        Run third = day();

        assertThat(third.exitCode()).as(third.err()).isZero();
        assertThat(texts(third.json().get("removedUsers"))).doesNotContain(back).doesNotContainAnyElementsOf(gone);
        assertThat(day().err()).contains("1 CLOSED_CANCELED");
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--store", "--store --json"})
    void run_noFolder_exits2(String arguments) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--store takes a folder");
    }
}
