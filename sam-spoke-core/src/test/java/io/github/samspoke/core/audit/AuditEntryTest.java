package io.github.samspoke.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.testing.RandomCases;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:15:30Z");

    @Test
    @DisplayName("I10: the order in which details were given does not matter")
    void canonical_detailsInAnotherOrder_same() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("a", "1");
        one.put("b", "2");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("b", "2");
        other.put("a", "1");

        assertThat(entry("ada", "x", one).canonical())
                .isEqualTo(entry("ada", "x", other).canonical());
    }

    @Test
    @DisplayName("I10: text that looks like the next field is not taken for it")
    void canonical_forgedBoundaries_differ() {
        assertThat(entry("ada\n1:x", "y", Map.of()).canonical())
                .isNotEqualTo(entry("ada", "x", Map.of("", "y")).canonical());
        assertThat(entry("ada", "x", Map.of("a", "1\n1:b\n1:2")).canonical())
                .isNotEqualTo(entry("ada", "x", Map.of("a", "1", "b", "2")).canonical());
        assertThat(entry("a", "dax", Map.of()).canonical())
                .isNotEqualTo(entry("ada", "x", Map.of()).canonical());
        assertThat(entry("ada", "x", Map.of("a", "b")).canonical())
                .isNotEqualTo(entry("ada", "x", Map.of("b", "a")).canonical());
    }

    @Test
    @DisplayName("I10: two rows have the same canonical text only if they are the same")
    void canonical_generated_unambiguous() {
        Map<String, AuditEntry> seen = new HashMap<>();
        RandomCases.run("canonical.seed", random -> {
            Map<String, String> details = new HashMap<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                details.put(text(random), text(random));
            }
            AuditEntry entry = entry(text(random), text(random), details);
            AuditEntry same = seen.putIfAbsent(entry.canonical(), entry);
            assertThat(same == null || same.equals(entry)).isTrue();
        });
    }

    @Test
    @DisplayName("I10: the canonical text is what it has been since the first row: another one would break every chain")
    void canonical_golden_exact() {
        String plain = "8:instance\n1:1\n20:2026-11-23T10:15:30Z\n3:ada\n4:done\n1:x\n1:a\n1:1\n1:b\n2:22\n64:"
                + AuditEntry.GENESIS + "\n";
        Map<String, String> details = Map.of("b", "22", "a", "1");

        assertThat(entry("ada", "x", details).canonical()).isEqualTo(plain);
        assertThat(new AuditEntry("instance", 1, AT, "ada", "done", "x", details, AuditEntry.GENESIS, "hash", "k1")
                        .canonical())
                .isEqualTo(plain + "2:k1\n");
    }

    @Test
    @DisplayName("I14: neither keys nor people tell who or what they are")
    void text_keysAndPeople_namesNobody() {
        SecretKey key = new SecretKeySpec(new byte[32], "HmacSHA256");
        assertThat(AuditKeys.of("k1", key).currentKeyId()).isEqualTo("k1");
        assertThat(AuditKeys.of("k1", Map.of("k1", key, "k0", key)).key("k0")).contains(key);
        assertThat(new AuditPerson("c", "mark", "user", "ada@example.com", "Ada", "salt"))
                .hasToString("AuditPerson[mark]");
    }

    @Test
    @DisplayName("R18: the head that the host hears of is the one that a check takes")
    void head_ofEvent_same() {
        SamEvent.Head head = new SamEvent.Head("EVT1", AT, "PRF0001", "");

        assertThat(AuditHead.of(new SamEvent.AuditHeadMoved(head, "PRF0001", 7, "abc", "k1")))
                .isEqualTo(new AuditHead("PRF0001", 7, "abc"));
    }

    @Test
    void verification_firstBreak_notVerified() {
        assertThat(AuditVerification.holds(3, 0).verified()).isTrue();
        assertThat(new AuditVerification(3, 0, Optional.of("instance/2"), "changed").verified())
                .isFalse();
    }

    /** Short texts of the characters that matter: digits, colons, line ends. */
    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append("01:\na".charAt(random.nextInt(5)));
        }
        return text.toString();
    }

    private static AuditEntry entry(String actor, String subject, Map<String, String> details) {
        return new AuditEntry("instance", 1, AT, actor, "done", subject, details, AuditEntry.GENESIS, "");
    }
}
