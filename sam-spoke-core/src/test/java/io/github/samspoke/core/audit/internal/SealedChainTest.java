package io.github.samspoke.core.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditFiles;
import io.github.samspoke.core.audit.AuditFormat;
import io.github.samspoke.core.audit.AuditHead;
import io.github.samspoke.core.audit.AuditKeys;
import io.github.samspoke.core.audit.AuditVerification;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Hashing;
import io.github.samspoke.core.common.InvalidInputException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R18, G1: keys that the database does not hold, heads that were published, and exports. */
class SealedChainTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:15:30.123456789Z"), ZoneOffset.UTC);
    private static final Actor ADA = Actor.of("ada");
    private static final String CHAIN = "PRF0001";
    private static final int ROWS = 6;
    private static final AuditKeys OLD = AuditKeys.of("k1", key(1));
    private static final AuditKeys BOTH = AuditKeys.of("k2", Map.of("k1", key(1), "k2", key(2)));

    private final TamperedStore store = new TamperedStore();
    private final AuditLog log = log(OLD);

    private static SecretKey key(int fill) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) fill;
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private AuditLog log(AuditKeys keys) {
        return new AuditLog(store, keys, (chain, user) -> Optional.empty(), CLOCK);
    }

    private void write(AuditLog with, int rows) {
        for (int i = 0; i < rows; i++) {
            with.record(CHAIN, ADA, "done", "subject " + i, Map.of("key", "value \"" + i + "\" \ud83d\ude00\n"));
        }
    }

    @BeforeEach
    void write() {
        write(log, ROWS);
    }

    @Test
    @DisplayName("R18: each row names the key that sealed it; with another, or none, it does not verify")
    void verify_keys_needed() {
        assertThat(log.verify()).isEqualTo(AuditVerification.holds(ROWS, ROWS));
        assertThat(log(AuditKeys.of("k1", key(9))).verify().firstBreak()).contains(CHAIN + "/1");
        assertThat(log(AuditKeys.of("k9", key(1))).verify().problem()).contains("k1 is not known");
        assertThat(new AuditLog(store, CLOCK).verify().verified()).isFalse();
        assertThat(OLD).hasToString("AuditKeys[k1]");
    }

    @Test
    @DisplayName("R18: a key is followed by another, and what the old one sealed verifies")
    void verify_rotated_bothVerify() {
        AuditLog rotated = log(BOTH);
        write(rotated, 2);

        assertThat(store.rows(CHAIN))
                .extracting(AuditEntry::keyId)
                .startsWith("k1")
                .endsWith("k2", "k2");
        assertThat(rotated.verify()).isEqualTo(AuditVerification.holds(ROWS + 2, ROWS + 2));
        assertThat(log.verify().firstBreak()).contains(CHAIN + "/" + (ROWS + 1));
    }

    @Test
    @DisplayName("R18: a host that begins to give keys goes on with the chain that had none")
    void verify_keysLater_holds() {
        TamperedStore plain = new TamperedStore();
        new AuditLog(plain, CLOCK).record(CHAIN, ADA, "done", "before", Map.of());
        AuditLog keyed = new AuditLog(plain, OLD, (chain, user) -> Optional.empty(), CLOCK);
        keyed.record(CHAIN, ADA, "done", "after", Map.of());

        assertThat(keyed.verify()).isEqualTo(AuditVerification.holds(2, 1));
    }

    @Test
    @DisplayName("G1: whoever has no key can change no row, for a row without a seal may not follow one with")
    void verify_resealedWithoutKey_found() {
        for (int from = 0; from < ROWS; from++) {
            List<AuditEntry> whole = List.copyOf(store.rows(CHAIN));
            forge(from);
            AuditVerification found = log.verify();
            if (from == 0) {
                // Written anew from its first row: without keys it is a chain like any other, so heads have to tell.
                assertThat(found.keyed()).isZero();
                found = log.verify(List.of(AuditHead.of(whole.get(ROWS - 1))));
            }
            assertThat(found.verified()).as("from row %d", from + 1).isFalse();
            store.chains.put(CHAIN, new ArrayList<>(whole));
        }
        assertThat(log.verify().verified()).isTrue();
    }

    /** Writes the chain anew from a row on, as somebody who has the database and not the key. */
    private void forge(int from) {
        List<AuditEntry> rows = store.rows(CHAIN);
        for (int i = from; i < rows.size(); i++) {
            AuditEntry row = rows.get(i);
            AuditEntry forged = new AuditEntry(
                    row.chain(),
                    row.sequence(),
                    row.at(),
                    "eve",
                    row.action(),
                    row.subject(),
                    row.details(),
                    i == 0 ? AuditEntry.GENESIS : rows.get(i - 1).hash(),
                    "");
            rows.set(i, forged.withHash(Hashing.sha256(forged.canonical())));
        }
    }

    @Test
    @DisplayName("G1: each field of each sealed row, its key's name too, changed by hand is found")
    void verify_keyChanged_found() {
        AuditLog rotated = log(BOTH);
        List<AuditEntry> rows = store.rows(CHAIN);
        for (int i = 0; i < ROWS; i++) {
            AuditEntry row = rows.get(i);
            rows.set(
                    i,
                    new AuditEntry(
                            row.chain(),
                            row.sequence(),
                            row.at(),
                            row.actor(),
                            row.action(),
                            row.subject(),
                            row.details(),
                            row.previousHash(),
                            row.hash(),
                            "k2"));
            assertThat(rotated.verify().firstBreak()).contains(CHAIN + "/" + (i + 1));
            rows.set(i, row);
        }
    }

    @Test
    @DisplayName("G1: a tail that was cut, of any length, is found by a published head, or by the record of its length")
    void verify_cutTail_found() {
        AuditHead head = log.heads().get(0);
        List<AuditEntry> whole = List.copyOf(store.rows(CHAIN));
        for (int left = 0; left < ROWS; left++) {
            store.chains.put(CHAIN, new ArrayList<>(whole.subList(0, left)));
            assertThat(log.verify(List.of(head)).firstBreak()).contains(CHAIN + "/" + ROWS);
            assertThat(log.verify().verified()).as("nobody can see it alone").isTrue();
            store.lengths.put(CHAIN, (long) ROWS);
            assertThat(log.verify().firstBreak()).contains(CHAIN + "/" + (left + 1));
            store.lengths.clear();
        }
        store.chains.remove(CHAIN);
        assertThat(log.verify(List.of(head)).problem()).contains("published");
        store.chains.put(CHAIN, new ArrayList<>(whole));
        assertThat(log.verify(List.of(head, AuditHead.of(whole.get(2)))).verified())
                .isTrue();
        assertThat(log.verify(List.of(new AuditHead(CHAIN, 3, "another"))).firstBreak())
                .contains(CHAIN + "/3");
    }

    @Test
    @DisplayName("G1: a row inserted anywhere is found, whatever number it has")
    void verify_inserted_found() {
        for (int at = 0; at <= ROWS; at++) {
            for (long number = 0; number <= ROWS + 1; number++) {
                AuditEntry inserted = new AuditEntry(
                        CHAIN, number, CLOCK.instant(), "eve", "done", "x", Map.of(), AuditEntry.GENESIS, "");
                store.rows(CHAIN).add(at, inserted.withHash(Hashing.sha256(inserted.canonical())));
                assertThat(log.verify().verified())
                        .as("row %d at %d", number, at)
                        .isFalse();
                store.rows(CHAIN).remove(at);
            }
        }
    }

    @Test
    @DisplayName("R18: a chain of more than a page verifies, and a change in its second page is found")
    void verify_pages_all() {
        write(log, AuditLog.PAGE + 5);
        assertThat(log.verify().entries()).isEqualTo(ROWS + AuditLog.PAGE + 5L);
        int last = store.rows(CHAIN).size() - 1;
        store.rows(CHAIN).set(last, store.rows(CHAIN).get(last).withHash("x"));

        assertThat(log.verify().firstBreak()).contains(CHAIN + "/" + (last + 1));
    }

    @Test
    @DisplayName("R18: a check ends at the first row that does not fit, in its chain and before the next one")
    void verify_broken_endsThere() {
        log.record("PRF0002", ADA, "done", "another chain", Map.of());
        List<AuditEntry> rows = store.rows(CHAIN);
        AuditEntry row = rows.get(1);
        List<AuditEntry> broken = List.of(
                new AuditEntry(
                        "other", 2, row.at(), "ada", "done", "x", Map.of(), row.previousHash(), row.hash(), "k1"),
                new AuditEntry(CHAIN, 9, row.at(), "ada", "done", "x", Map.of(), row.previousHash(), row.hash(), "k1"),
                new AuditEntry(CHAIN, 2, row.at(), "ada", "done", "x", Map.of(), row.hash(), row.hash(), "k1"),
                new AuditEntry(CHAIN, 2, row.at(), "ada", "done", "x", Map.of(), row.previousHash(), row.hash(), ""),
                new AuditEntry(CHAIN, 2, row.at(), "ada", "done", "x", Map.of(), row.previousHash(), row.hash(), "k9"),
                row.withHash("forged"));
        for (AuditEntry forged : broken) {
            rows.set(1, forged);
            assertThat(log.verify().entries()).as("%s", forged).isEqualTo(2);
            assertThat(log.verify().verified()).isFalse();
        }
        rows.set(1, row);
        assertThat(log.verify(List.of(new AuditHead(CHAIN, 2, "another"))).entries())
                .isEqualTo(2);

        store.lengths.put(CHAIN, ROWS + 2L);
        AuditVerification cut = log.verify();
        assertThat(cut.entries()).isEqualTo(ROWS);
        assertThat(cut.problem()).isEqualTo("the chain ends, and 2 row(s) are missing");
    }

    @Test
    @DisplayName("R18: heads are told once for each growth, after it")
    void publishHeads_grown_once() {
        List<AuditEntry> heard = new ArrayList<>();
        log.publishHeads(heard::add);
        log.publishHeads(heard::add);
        assertThat(heard).extracting(AuditEntry::sequence).containsExactly((long) ROWS);
        write(log, 2);
        log.publishHeads(heard::add);
        assertThat(heard).extracting(AuditEntry::sequence).containsExactly((long) ROWS, ROWS + 2L);
        assertThat(log.heads()).containsExactly(AuditHead.of(heard.get(1)));
    }

    @Test
    @DisplayName(
            "R18, G1: an export verifies without a database; each line changed, removed, doubled or moved is found")
    void files_tampered_found() {
        log.record(AuditLog.INSTANCE, ADA, "done", "other chain", Map.of());
        StringBuilder file = new StringBuilder();
        List<AuditHead> heads = new AuditExport(store).write(AuditFormat.JSON_LINES, file);
        List<String> lines = file.toString().lines().toList();

        assertThat(lines).hasSize(ROWS + 1);
        assertThat(heads).isEqualTo(log.heads());
        assertThat(check(lines, heads)).isEqualTo(AuditVerification.holds(ROWS + 1, ROWS + 1));
        assertThat(AuditFiles.verify(new StringReader(file.toString()), heads).problem())
                .contains("not known");
        for (int i = 0; i < lines.size(); i++) {
            List<String> less = new ArrayList<>(lines);
            less.remove(i);
            assertThat(check(less, heads).verified()).as("without line %d", i).isFalse();
            List<String> changed = new ArrayList<>(lines);
            changed.set(i, lines.get(i).replace("\"ada\"", "\"eve\""));
            assertThat(check(changed, heads).verified())
                    .as("line %d changed", i)
                    .isFalse();
            for (int to = 0; to <= lines.size(); to++) {
                List<String> doubled = new ArrayList<>(lines);
                doubled.add(to, lines.get(i));
                assertThat(check(doubled, heads).verified())
                        .as("%d at %d", i, to)
                        .isFalse();
            }
        }
        List<String> odd = new ArrayList<>(lines);
        odd.set(2, "no row");
        assertThat(check(odd, heads).firstBreak()).contains("line 3");
        odd.set(2, lines.get(2).replace("\"keyId\"", "\"key\""));
        assertThat(check(odd, heads).firstBreak()).contains("line 3");
    }

    private static AuditVerification check(List<String> lines, List<AuditHead> heads) {
        return AuditFiles.verify(new StringReader(String.join("\n", lines)), OLD, heads);
    }

    @Test
    @DisplayName("An export for spreadsheets has a heading, quotes what needs it, and computes nothing")
    void export_csv_quoted() {
        TamperedStore odd = new TamperedStore();
        new AuditLog(odd, CLOCK).record(CHAIN, Actor.of("=cmd()"), "done", "say \"x\", y", Map.of("a", "1"));
        StringBuilder file = new StringBuilder();
        new AuditExport(odd).write(AuditFormat.CSV, file);

        assertThat(file.toString().split("\r\n"))
                .hasSize(2)
                .startsWith("chain,sequence,at,actor,action,subject,details,previousHash,hash,keyId");
        assertThat(file.toString())
                .contains(
                        "\"PRF0001\",\"1\",\"2026-11-23T10:15:30.123456789Z\",\"'=cmd()\",\"done\",\"say \"\"x\"\", y\"")
                .contains("\"{\"\"a\"\":\"\"1\"\"}\"")
                .contains(odd.rows(CHAIN).get(0).hash());
    }

    @Test
    @DisplayName("R18: a key that is not there is refused before anything is written")
    void keys_missing_refused() {
        assertThatThrownBy(() -> AuditKeys.of("k3", Map.of("k1", key(1)))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> AuditKeys.of(" ", key(1))).isInstanceOf(InvalidInputException.class);
        AuditKeys lost = new AuditKeys() {
            @Override
            public String currentKeyId() {
                return "gone";
            }

            @Override
            public Optional<SecretKey> key(String id) {
                return Optional.empty();
            }
        };
        assertThatThrownBy(() -> write(log(lost), 1)).hasMessageContaining("gone");
        assertThat(store.rows(CHAIN)).hasSize(ROWS);
    }
}
