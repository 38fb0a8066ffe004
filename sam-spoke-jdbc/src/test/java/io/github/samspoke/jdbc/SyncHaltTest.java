package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.OrganizationSpec;
import io.github.samspoke.host.SyncingHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D1: a process that dies while it downloads")
class SyncHaltTest {
    private static final int STORES = 10;

    /** Ten pages of members, one of invitations, one of group roles. */
    private static final int PAGES = 12;

    /** How many processes die, each with ten downloads under way; 4 are 40 deaths. */
    private static final int PROCESSES = Integer.getInteger("samspoke.sync.halts", 4);

    @Test
    @DisplayName(
            "D1: killed at any page, of the first download or a later one: nothing half done, the next as if nothing were")
    void sync_killedAtAnyPage_nothingHalfDone() throws Exception {
        SimulatedClock clock = SimulatedClock.at(SyncingHost.AT);
        OrganizationSpec spec = OrganizationSpec.seeded(7).seats(980).eventsPerSeat(0);
        try (CalendlyEmulator calendly = CalendlyEmulator.builder()
                .clock(clock)
                .requestsPerMinute(0)
                .organization(spec)
                .start()) {
            String token = calendly.personalAccessToken(calendly.adminUri(), Site.EVERYTHING.toArray(String[]::new));
            Path root = Databases.folder();
            List<Path> folders = IntStream.range(0, STORES)
                    .mapToObj(i -> root.resolve("store" + i))
                    .toList();
            List<Seen> before = List.of();
            for (int process = 0; process < PROCESSES; process++) {
                halt(calendly, token, folders, process * STORES);
                List<Seen> clean = clean(calendly, token);
                for (Path folder : folders) {
                    assertThat(whole(calendly, token, folder, before))
                            .as("process %d, %s", process, folder)
                            .isEqualTo(clean);
                }
                before = clean;
                calendly.state().addMember("new" + process + "@example.com", "user");
            }
        }
    }

    /** What a person sees of a seat, whichever run saw it first. */
    private record Seen(String user, String email, SubscriptionStatus status, String fingerprint) {
        static List<Seen> of(Store store) {
            List<Seen> seats = new ArrayList<>();
            for (ProfileData profile : store.profiles().list()) {
                for (SoftwareSubscription s : store.subscriptions().list(profile.id())) {
                    seats.add(new Seen(s.userUri(), s.email().value(), s.status(), s.fingerprint()));
                }
            }
            return seats;
        }
    }

    /** What one download into an empty store comes to. */
    private static List<Seen> clean(CalendlyEmulator calendly, String token) {
        InMemoryStore store = InMemoryStore.create();
        try (SamSpoke spoke = SyncingHost.spoke(store)) {
            SyncingHost.sync(spoke, calendly.baseUri(), token, RunControl.silent());
            return Seen.of(store);
        }
    }

    /** Looks at what the dead process left, then downloads again. */
    private static List<Seen> whole(CalendlyEmulator calendly, String token, Path folder, List<Seen> before) {
        try (JdbcStore store = JdbcStore.builder(folder).migrate(false).build()) {
            assertThat(Seen.of(store)).as("left in %s", folder).isEqualTo(before);
            // The dead process still holds its lease.
            store.age(Duration.ofDays(1));
            SyncingHost.sync(SyncingHost.spoke(store), calendly.baseUri(), token, RunControl.silent());
            assertThat(store.subscriptions()
                            .snapshots(store.profiles().list().get(0).id()))
                    .extracting(Snapshot::status)
                    .containsOnly(Snapshot.Status.PUBLISHED);
            return Seen.of(store);
        }
    }

    private static void halt(CalendlyEmulator calendly, String token, List<Path> folders, int first)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SyncingHost.class.getName(),
                calendly.baseUri().toString(),
                token));
        for (int i = 0; i < folders.size(); i++) {
            command.add(folders.get(i).toString());
            command.add(Integer.toString(1 + (first + i) % PAGES));
        }
        Path output = folders.get(0).resolveSibling("output");
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(output)).isEqualTo(SyncingHost.HALTED);
    }
}
