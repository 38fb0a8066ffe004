package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.host.IdleSpoke;
import io.github.samspoke.host.JobHost;
import io.github.samspoke.host.SeatProfiles;
import io.github.samspoke.host.SeatSpoke;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each released version has left in its journal, one record a line in the order of writing. A version that writes
 * it otherwise adds a fixture of its own and leaves the older ones as they are.
 */
@DisplayName("F18: a journal of an earlier version, cut at every record")
class JournalFixtureTest {
    private static final String CURRENT = "0.1.0";
    private static final int ITEMS = 6;
    private static final Instant AT = SeatProfiles.START;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @DisplayName("F18: the fixture of this version is what this version writes")
    void save_everyState_isTheFixture() throws Exception {
        List<String> written = new ArrayList<>();
        try (Databases.Pool pool = Databases.H2_MEMORY.pool()) {
            Store store = JdbcStore.builder(pool.source()).build();
            for (Object record : records()) {
                if (record instanceof Execution execution) {
                    store.journal().save(execution);
                    written.add(body(pool, "samspoke_execution where id = '" + execution.id() + "'"));
                } else if (record instanceof ReclaimItem item) {
                    store.journal().save(item);
                    written.add(body(
                            pool,
                            "samspoke_journal where membership_uri = '"
                                    + item.seat().membershipUri() + "'"));
                }
            }
        }
        Files.writeString(Path.of("target", "journal-" + CURRENT + ".txt"), String.join("\n", written) + "\n");
        assertThat(written).containsExactlyElementsOf(fixture(CURRENT));
    }

    /** Six items on all their ways: at once; lost, then tried again; changed; gone already; refused; never known. */
    private static List<Object> records() {
        List<Object> records = new ArrayList<>();
        List<ReclaimItem> items = new ArrayList<>();
        for (int i = 1; i <= ITEMS; i++) {
            String mark = "PRF0001-%04d".formatted(i);
            Seat seat = new Seat(
                    IdleSpoke.organization("PRF0001").uri(),
                    "https://api.calendly.com/organization_memberships/M" + mark,
                    IdleSpoke.owner(mark),
                    EmailAddress.of(mark + "@example.com"),
                    MemberRole.USER);
            items.add(new ReclaimItem("EXE00001", seat, "RCC000000" + i, ItemState.PENDING, 0, 7, null, AT, ""));
        }
        records.addAll(items);
        records.add(new Execution(
                "EXE00001",
                SeatProfiles.profile(1),
                IdleSpoke.organization("PRF0001").uri(),
                "HASH",
                "APR-PLN00001-1",
                "ada",
                AT,
                null,
                "",
                false));
        way(records, items.get(0), ItemState.INTENT, ItemState.CONFIRMING, ItemState.REMOVED);
        way(
                records,
                items.get(1),
                ItemState.INTENT,
                ItemState.UNKNOWN,
                ItemState.PENDING_RETRY,
                ItemState.INTENT,
                ItemState.UNKNOWN,
                ItemState.REMOVED);
        way(records, items.get(2), ItemState.SKIPPED_CHANGED);
        way(records, items.get(3), ItemState.INTENT, ItemState.UNKNOWN, ItemState.ABSENT);
        way(records, items.get(4), ItemState.INTENT, ItemState.REFUSED);
        way(records, items.get(5), ItemState.INTENT, ItemState.UNKNOWN, ItemState.UNSETTLED);
        return records;
    }

    private static void way(List<Object> records, ReclaimItem pending, ItemState... states) {
        ReclaimItem item = pending;
        for (ItemState state : states) {
            Instant at = AT.plusSeconds(records.size());
            item = state == ItemState.INTENT ? item.intent(at, 7) : item.moved(state, at, "as " + state);
            records.add(item);
        }
    }

    private static String body(Databases.Pool pool, String where) throws SQLException {
        try (Connection connection = pool.source().getConnection();
                ResultSet row = connection.createStatement().executeQuery("select body from " + where)) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> fixture(String version) throws IOException {
        try (InputStream text = JournalFixtureTest.class.getResourceAsStream("/journals/" + version + ".txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** A journal cut after some records, and whether what was in flight then had been removed. */
    private record Cut(int organization, int records, boolean removed) {}

    @ParameterizedTest
    @ValueSource(strings = CURRENT)
    @DisplayName("F18: resumed: nothing twice, nothing lost, and everything in its true state")
    void resume_cutAtEveryRecord_endsInTheTrueState(String version) throws Exception {
        List<String> lines = fixture(version);
        List<Cut> cuts = new ArrayList<>();
        for (int records = ITEMS + 1; records <= lines.size(); records++) {
            cuts.add(new Cut(cuts.size() + 1, records, true));
            cuts.add(new Cut(cuts.size() + 1, records, false));
        }
        try (Databases.Pool pool = Databases.H2_MEMORY.pool()) {
            Store store = JdbcStore.builder(pool.source()).build();
            SeatSpoke.create(pool.source());
            for (Cut cut : cuts) {
                SeatProfiles.publish(store, pool.source(), cut.organization(), 60, ITEMS);
                SeatProfiles.day(store, cut.organization(), 0, AT);
            }
            SimulatedClock clock = SimulatedClock.at(AT.plusSeconds(60));
            SamSpoke spoke = SamSpoke.builder()
                    .credentialKeys(Site.KEYS)
                    .store(store)
                    .spoke(new SeatSpoke(pool.source(), "next", clock))
                    .clock(clock)
                    .sleeper(clock)
                    .build();
            spoke.as(Actor.SYSTEM).jobs().run(Site.IDENTIFY, RunControl.silent());
            for (Cut cut : cuts) {
                resume(spoke.as(Actor.of("ada")), store, pool, lines.subList(0, cut.records()), cut);
            }
        }
    }

    private static void resume(SamSpoke.View sam, Store store, Databases.Pool pool, List<String> lines, Cut cut)
            throws Exception {
        IntegrationProfile profile = sam.profiles().get(SeatProfiles.profile(cut.organization()));
        ReclamationPlan plan = sam.reclamation()
                .plan(profile, Policy.careful().allowingSingleSignal().quietest(ITEMS));
        sam.reclamation().approve(plan.hash(), plan.count());
        Map<String, JsonNode> before = load(pool, plan, lines, cut);
        for (JsonNode item : before.values()) {
            settle(store, pool, item, cut);
        }

        ExecutionReport report = sam.reclamation().resume("EXE%05d".formatted(cut.organization()), RunControl.silent());

        assertThat(sam.reclamation().unfinished(profile.id()))
                .as(cut.toString())
                .isEmpty();
        assertThat(store.journal().inFlight(plan.organizationUri()))
                .as(cut.toString())
                .isEmpty();
        assertThat(report.items()).as(cut.toString()).hasSize(ITEMS);
        for (ReclaimItem item : report.items()) {
            String membership = item.seat().membershipUri();
            JsonNode was = Objects.requireNonNull(before.get(membership));
            String when = cut + ": " + item;
            boolean gone = count(pool, "vendor_seat where membership = '" + membership + "'") == 0;
            long deletes = count(pool, "vendor_delete where membership = '" + membership + "'");
            assertThat(gone).as(when).isEqualTo(item.state() == ItemState.REMOVED || item.state() == ItemState.ABSENT);
            assertThat(deletes)
                    .as(when)
                    .isLessThanOrEqualTo(2 - was.path("attempts").asInt());
            ItemState state = ItemState.valueOf(was.path("state").asText());
            if (state.ended()) {
                assertThat(item.state()).as(when).isEqualTo(state);
                assertThat(deletes).as(when).isZero();
            } else {
                assertThat(item.state().ended() || !report.stopped().isEmpty())
                        .as(when + ", stopped: " + report.stopped())
                        .isTrue();
            }
        }
    }

    /** Writes the rows as the version did, about another organization, plan and candidates. */
    private static Map<String, JsonNode> load(Databases.Pool pool, ReclamationPlan plan, List<String> lines, Cut cut)
            throws Exception {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        List<PlanItem> planned = plan.items();
        try (Connection connection = pool.source().getConnection()) {
            for (String line : lines) {
                String body = line.replace(
                                "PRF0001",
                                SeatProfiles.profile(cut.organization()).value())
                        .replace("EXE00001", "EXE%05d".formatted(cut.organization()))
                        .replace("HASH", plan.hash());
                for (int i = 0; i < planned.size(); i++) {
                    body = body.replace(
                            "\"RCC000000" + (i + 1) + "\"",
                            "\"" + planned.get(i).candidate() + "\"");
                }
                JsonNode json = JSON.readTree(body);
                if (json.has("planHash")) {
                    insert(
                            connection,
                            "insert into samspoke_execution (id, organization_uri, body) values (?, ?, ?)",
                            json.path("id").asText(),
                            json.path("organizationUri").asText(),
                            body);
                    continue;
                }
                String membership = json.path("seat").path("membershipUri").asText();
                items.put(membership, json);
                insert(connection, "delete from samspoke_journal where membership_uri = ?", membership);
                insert(
                        connection,
                        "insert into samspoke_journal (execution, membership_uri, organization_uri, state, fence,"
                                + " intent_at, body) values (?, ?, ?, ?, ?, ?, ?)",
                        json.path("execution").asText(),
                        membership,
                        json.path("seat").path("organizationUri").asText(),
                        json.path("state").asText(),
                        json.path("fence").asLong(),
                        json.hasNonNull("intentAt")
                                ? OffsetDateTime.ofInstant(
                                        Instant.parse(json.path("intentAt").asText()), ZoneOffset.UTC)
                                : null,
                        body);
            }
        }
        return items;
    }

    private static void insert(Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Puts vendor and candidate where the journal says that they are. */
    private static void settle(Store store, Databases.Pool pool, JsonNode item, Cut cut) throws SQLException {
        ItemState state = ItemState.valueOf(item.path("state").asText());
        boolean gone = state == ItemState.REMOVED
                || state == ItemState.ABSENT
                || state == ItemState.CONFIRMING
                || (state.inFlight() && cut.removed());
        if (gone) {
            JobHost.execute(
                    pool.source(),
                    "delete from vendor_seat where membership = '"
                            + item.path("seat").path("membershipUri").asText() + "'");
        }
        if (state.ended()) {
            CandidateState closed = gone
                    ? CandidateState.CLOSED_COMPLETE
                    : state == ItemState.SKIPPED_CHANGED
                            ? CandidateState.CLOSED_SKIPPED
                            : CandidateState.ATTENTION_REQUIRED;
            RemovalCandidate candidate = store.candidates()
                    .open(
                            SeatProfiles.profile(cut.organization()),
                            item.path("seat").path("userUri").asText())
                    .orElseThrow();
            store.candidates().save(candidate.moved(closed, AT, "as the version did"));
        }
    }

    private static long count(Databases.Pool pool, String what) throws SQLException {
        try (Connection connection = pool.source().getConnection();
                ResultSet row = connection.createStatement().executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }
}
