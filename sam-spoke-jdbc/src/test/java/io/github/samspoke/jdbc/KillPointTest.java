package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.host.Death;
import io.github.samspoke.host.ReclaimingHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Processes that die in the middle of executions on embedded stores, a few stores a process. By default 40 deaths at
 * random points; with {@code -Dsamspoke.killpoints=all} each point of each of 100 items once, which is 1,700 deaths,
 * and 17 in the writing of the plan's items.
 */
@DisplayName("F1: a process that dies while it removes")
class KillPointTest {
    private static final boolean ALL = "all".equals(System.getProperty("samspoke.killpoints"));
    private static final List<Death.Point> POINTS = Death.Point.ofAnItem();
    private static final List<Death.Point> BEGINNINGS = Death.Point.ofABeginning();
    private static final int STORES = ALL ? POINTS.size() : 8;
    private static final int DAYS = ALL ? 4 : 1;
    private static final int ITEMS = 25;
    private static final int DEATHS = ALL ? ITEMS : 4;

    /** An organization, the store that knows it, and what was asked of its Calendly. */
    private static final class Lane implements AutoCloseable {
        private final Path folder;
        private final Site site;
        private final ProfileId profile;
        private final List<String> deletes = new ArrayList<>();
        private ReclamationPlan plan;

        Lane(Path folder) {
            this.folder = folder;
            this.site = Site.ready(ALL ? 700 : 300, JdbcStore.embedded(folder));
            this.profile = site.profile().id();
            this.plan = site.plan(ITEMS);
            assertThat(plan.count()).isEqualTo(ITEMS);
            site.spoke().close();
        }

        void nextDay() {
            site.advance(Duration.ofHours(25));
            try (SamSpoke spoke = ReclaimingHost.engine(
                    JdbcStore.embedded(folder), site.clock().instant(), each -> each)) {
                SamSpoke.View sam = spoke.as(Actor.of("ada"));
                sam.jobs().runDue();
                plan = sam.reclamation()
                        .plan(sam.profiles().list().get(0), Policy.careful().quietest(ITEMS));
            }
        }

        boolean gone(String membership) {
            return !site.seated(membership);
        }

        /** What must hold however the process has ended. */
        void check(String when) {
            site.calendly().journal().lines().stream()
                    .filter(line -> line.startsWith("DELETE"))
                    .forEach(deletes::add);
            site.calendly().journal().clear();
            try (JdbcStore store = JdbcStore.builder(folder).migrate(false).build();
                    SamSpoke spoke = ReclaimingHost.engine(store, site.clock().instant(), each -> each)) {
                assertThat(spoke.as(Actor.of("ada")).audit().verify().verified())
                        .as("chain, " + when)
                        .isTrue();
                List<AuditEntry> rows = store.audit().entries(profile.value());
                assertThat(deletes).as("a removal of what was gone, " + when).allMatch(line -> line.endsWith("204"));
                assertThat(deletes).as("double removal, " + when).doesNotHaveDuplicates();
                for (PlanItem item : plan.items()) {
                    if (gone(item.membershipUri())) {
                        assertThat(rows)
                                .as("INTENT of " + item.candidate() + ", " + when)
                                .anyMatch(row -> row.action().equals("removal.intent")
                                        && item.membershipUri()
                                                .equals(row.details().get("membership")));
                    }
                }
            }
        }

        void checkEnd(String when) {
            try (JdbcStore store = JdbcStore.builder(folder).migrate(false).build()) {
                List<AuditEntry> rows = store.audit().entries(profile.value());
                assertThat(store.journal().executions(plan.organizationUri()))
                        .as(when)
                        .allMatch(execution ->
                                !execution.open() && execution.stopped().isEmpty());
                List<ReclaimItem> items = store.journal().executions(plan.organizationUri()).stream()
                        .filter(execution -> execution.planHash().equals(plan.hash()))
                        .flatMap(execution -> store.journal().items(execution.id()).stream())
                        .toList();
                assertThat(items).as(when).hasSize(ITEMS).allMatch(item -> item.state() == ItemState.REMOVED);
                for (ReclaimItem item : items) {
                    assertThat(gone(item.seat().membershipUri())).isTrue();
                    assertThat(rows)
                            .as("rows of " + item.candidate() + ", " + when)
                            .filteredOn(row -> row.subject().equals(item.candidate()))
                            .filteredOn(row -> row.action().equals("removal.removed"))
                            .hasSize(1);
                }
            }
        }

        @Override
        public void close() {
            site.calendly().close();
        }
    }

    private record Place(PlanItem item, Death.Point point) {}

    @Test
    @DisplayName("F1, I1, I9, I10: killed at any point: no double removal, no removal without INTENT, no row lost")
    void execute_killedAtAnyPoint_endsInTheTrueState() throws Exception {
        long seed = Long.getLong("samspoke.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Path root = Databases.folder();
        List<Lane> lanes = IntStream.range(0, STORES)
                .mapToObj(i -> new Lane(root.resolve("store" + i)))
                .toList();
        int deaths = 0;
        try {
            for (int day = 0; day < DAYS; day++) {
                if (day > 0) {
                    lanes.forEach(Lane::nextDay);
                }
                deaths += day(root, lanes, day, random, "seed " + seed);
            }
        } finally {
            lanes.forEach(Lane::close);
        }
        System.out.println(deaths + " deaths");
        assertThat(deaths).isGreaterThanOrEqualTo(ALL ? 1700 : 40);
    }

    private static int day(Path root, List<Lane> lanes, int day, Random random, String seed) throws Exception {
        int deaths = 0;
        for (int death = -1; death <= DEATHS; death++) {
            List<Place> places = new ArrayList<>();
            for (int i = 0; i < lanes.size(); i++) {
                places.add(place(lanes.get(i), i, death, random));
            }
            List<String> died = round(root, lanes, places);
            for (int i = 0; i < lanes.size(); i++) {
                Lane lane = lanes.get(i);
                String when = places.get(i) + " of " + lane.folder + ", day " + day + ", " + seed;
                boolean ends = death == DEATHS;
                assertThat(died.contains("died " + lane.folder)).as(when).isEqualTo(!ends);
                deaths += ends ? 0 : 1;
                lane.check(when);
                lane.site.advance(Duration.ofMinutes(1));
                if (ends) {
                    lane.checkEnd(when);
                }
            }
        }
        return deaths;
    }

    /** First in the writing of the plan, then at each item in turn, then nowhere. */
    private static Place place(Lane lane, int number, int death, Random random) {
        if (death < 0) {
            return new Place(lane.plan.items().get(number % ITEMS), BEGINNINGS.get(number % BEGINNINGS.size()));
        }
        if (death == DEATHS) {
            return new Place(lane.plan.items().get(0), Death.Point.BEFORE_PENDING);
        }
        // Only what was not carried out yet can be died at, and the quietest comes first.
        List<PlanItem> left = ALL
                ? lane.plan.items()
                : lane.plan.items().stream()
                        .filter(item -> !lane.gone(item.membershipUri()))
                        .toList();
        int next = ALL ? death : random.nextInt(Math.max(1, left.size() / (DEATHS - death) - 1)) + 1;
        int point = ALL ? (death + number) % POINTS.size() : random.nextInt(POINTS.size());
        return new Place(left.get(next), POINTS.get(point));
    }

    /** One process that dies with all its stores. */
    private static List<String> round(Path root, List<Lane> lanes, List<Place> places)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ReclaimingHost.class.getName()));
        for (int i = 0; i < lanes.size(); i++) {
            command.addAll(List.of(
                    lanes.get(i).folder.toString(),
                    lanes.get(i).site.clock().instant().toString(),
                    places.get(i).item().membershipUri(),
                    places.get(i).point().name()));
        }
        Path output = root.resolve("output");
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        String said = Files.readString(output);
        assertThat(status).as(said).isEqualTo(ReclaimingHost.HALTED);
        try (Stream<String> lines = said.lines()) {
            return lines.toList();
        }
    }
}
