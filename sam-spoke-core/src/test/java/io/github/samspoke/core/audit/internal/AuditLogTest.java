package io.github.samspoke.core.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditVerification;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Hashing;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** G1: every change to the trail is found. */
class AuditLogTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:15:30Z"), ZoneOffset.UTC);
    private static final Actor ADA = Actor.of("ada");
    private static final int ROWS = 6;

    private final TamperedStore store = new TamperedStore();
    private final AuditLog log = new AuditLog(store, CLOCK);

    @BeforeEach
    void write() {
        for (int i = 1; i <= ROWS; i++) {
            log.record("PRF0001", ADA, "done", "subject" + i, Map.of("key", "value" + i, "other", "x"));
            log.record(AuditLog.INSTANCE, ADA, "done", "subject" + i, Map.of());
        }
    }

    @Test
    @DisplayName("I10: the chain verifies, row by row")
    void verify_untouched_verified() {
        assertThat(log.verify()).isEqualTo(AuditVerification.holds(2 * ROWS, 0));
        List<AuditEntry> rows = log.entries("PRF0001");
        assertThat(rows.get(0).previousHash()).isEqualTo(AuditEntry.GENESIS);
        for (int i = 1; i < ROWS; i++) {
            assertThat(rows.get(i).sequence()).isEqualTo(i + 1L);
            assertThat(rows.get(i).previousHash()).isEqualTo(rows.get(i - 1).hash());
        }
    }

    @Test
    @DisplayName("I10, I16: a name is hidden where it names somebody, and is left where it is a part of something else")
    void record_nameWithinOtherWords_staysThere() {
        AuditLog trail = new AuditLog(
                InMemoryStore.create().audit(),
                null,
                (chain, user) -> Optional.of(new PersonSource.Known("Admin", "admin@example.com")),
                CLOCK);
        Map<String, String> details = Map.of(
                "user", "https://api.example.com/users/ADMIN",
                "membership", "https://api.example.com/organization_memberships/admin-1",
                "role", "ADMIN",
                "decision", "Admin (admin@example.com) is no administrator",
                "note", "Admin");

        trail.record("PRF0001", ADA, "removal.intent", "EXE00001", details);

        assertThat(trail.entries("PRF0001").get(0).details())
                .containsEntry("user", details.get("user"))
                .containsEntry("membership", details.get("membership"))
                .containsEntry("role", "ADMIN")
                .hasEntrySatisfying(
                        "decision",
                        text -> assertThat(text)
                                .matches("person:[0-9a-f]{32} \\(person:[0-9a-f]{32}\\) is no administrator"))
                .hasEntrySatisfying("note", text -> assertThat(text).startsWith("person:"));
    }

    @Test
    @DisplayName("G1: each field of each row, changed by hand, is found at that row")
    void verify_fieldChanged_found() {
        List<UnaryOperator<AuditEntry>> changes = List.of(
                e -> copy(e, e.sequence() + 1, e.at(), e.actor(), e.action(), e.subject(), e.details()),
                e -> copy(e, e.sequence(), e.at().plusNanos(1), e.actor(), e.action(), e.subject(), e.details()),
                e -> copy(e, e.sequence(), e.at(), "eve", e.action(), e.subject(), e.details()),
                e -> copy(e, e.sequence(), e.at(), e.actor(), "other", e.subject(), e.details()),
                e -> copy(e, e.sequence(), e.at(), e.actor(), e.action(), "other", e.details()),
                e -> copy(e, e.sequence(), e.at(), e.actor(), e.action(), e.subject(), Map.of("key", "forged")),
                e -> copy(e, e.sequence(), e.at(), e.actor(), e.action(), e.subject(), more(e.details())),
                e -> chained(e, "other", e.previousHash(), e.hash()),
                e -> chained(e, e.chain(), Hashing.sha256("x"), e.hash()),
                e -> chained(e, e.chain(), e.previousHash(), Hashing.sha256("x")));
        List<AuditEntry> rows = store.rows("PRF0001");
        for (int i = 0; i < ROWS; i++) {
            AuditEntry row = rows.get(i);
            for (UnaryOperator<AuditEntry> change : changes) {
                rows.set(i, change.apply(row));
                assertThat(log.verify().verified()).as("%s", rows.get(i)).isFalse();
                assertThat(log.verify().firstBreak().orElseThrow()).startsWith("PRF0001/");
                rows.set(i, row);
            }
        }
        assertThat(log.verify().verified()).isTrue();
    }

    @Test
    @DisplayName("G1: a row changed together with its own hash is found at the next row")
    void verify_rehashed_foundAtNext() {
        List<AuditEntry> rows = store.rows("PRF0001");
        AuditEntry row = rows.get(2);
        AuditEntry forged = copy(row, 3, row.at(), "eve", row.action(), row.subject(), row.details());
        rows.set(2, chained(forged, forged.chain(), forged.previousHash(), Hashing.sha256(forged.canonical())));

        assertThat(log.verify().firstBreak()).contains("PRF0001/4");
    }

    @Test
    @DisplayName("G1: each row removed, but the last of its chain, is found")
    void verify_removed_found() {
        for (int i = 0; i < ROWS - 1; i++) {
            AuditEntry row = store.rows("PRF0001").remove(i);
            assertThat(log.verify().verified()).as("without row %d", i + 1).isFalse();
            store.rows("PRF0001").add(i, row);
        }
    }

    @Test
    @DisplayName("G1: each row duplicated, anywhere, is found")
    void verify_duplicated_found() {
        for (int i = 0; i < ROWS; i++) {
            for (int to = 0; to <= ROWS; to++) {
                store.rows("PRF0001").add(to, store.rows("PRF0001").get(i));
                assertThat(log.verify().verified())
                        .as("row %d again at %d", i, to)
                        .isFalse();
                store.rows("PRF0001").remove(to);
            }
        }
        assertThat(log.verify().verified()).isTrue();
    }

    @Test
    @DisplayName("G1: any two rows swapped are found")
    void verify_swapped_found() {
        for (int i = 0; i < ROWS; i++) {
            for (int other = i + 1; other < ROWS; other++) {
                Collections.swap(store.rows("PRF0001"), i, other);
                assertThat(log.verify().verified()).isFalse();
                Collections.swap(store.rows("PRF0001"), i, other);
            }
        }
    }

    @Test
    @DisplayName("G1: a row of another chain, and a whole chain under another name, are found")
    void verify_otherChainsRows_found() {
        store.rows("PRF0001").add(store.rows(AuditLog.INSTANCE).get(ROWS - 1));
        assertThat(log.verify().verified()).isFalse();
        store.rows("PRF0001").remove(ROWS);

        store.chains.put("PRF0001", List.copyOf(store.rows(AuditLog.INSTANCE)));
        assertThat(log.verify().verified()).isFalse();
    }

    @Test
    @DisplayName("I10: writers on many threads, each in a unit of work, make one chain")
    void record_manyThreads_oneChain() {
        Store memory = InMemoryStore.create();
        AuditLog shared = new AuditLog(memory.audit(), CLOCK);
        List<CompletableFuture<Void>> writers = IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.runAsync(() -> memory.work()
                        .inTransaction(() -> shared.record("PRF0001", ADA, "done", "subject" + i, Map.of()))))
                .toList();
        writers.forEach(CompletableFuture::join);

        assertThat(shared.verify()).isEqualTo(AuditVerification.holds(200, 0));
    }

    private static Map<String, String> more(Map<String, String> details) {
        Map<String, String> more = new HashMap<>(details);
        more.put("added", "");
        return more;
    }

    private static AuditEntry copy(
            AuditEntry e,
            long sequence,
            Instant at,
            String actor,
            String action,
            String subject,
            Map<String, String> details) {
        return new AuditEntry(e.chain(), sequence, at, actor, action, subject, details, e.previousHash(), e.hash());
    }

    private static AuditEntry chained(AuditEntry e, String chain, String previous, String hash) {
        return new AuditEntry(
                chain, e.sequence(), e.at(), e.actor(), e.action(), e.subject(), e.details(), previous, hash);
    }
}
