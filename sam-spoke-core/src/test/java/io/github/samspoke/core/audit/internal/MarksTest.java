package io.github.samspoke.core.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.AuditPerson;
import io.github.samspoke.core.common.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I10: people in rows: a mark each, of a salt of their own")
class MarksTest {
    private static final String USER = "https://api.calendly.com/users/ADA";
    private static final Actor SAM = Actor.of("sam");

    private final TamperedStore store = new TamperedStore();
    private PersonSource.Known ada = new PersonSource.Known("Ada", "ada@example.com");
    private final AuditLog log = new AuditLog(
            store,
            null,
            (chain, user) -> user.equals(USER) ? Optional.of(ada) : Optional.empty(),
            Clock.fixed(Instant.parse("2026-11-23T10:15:30Z"), ZoneOffset.UTC));

    private AuditEntry row(String chain, String subject, Map<String, String> details) {
        log.record(chain, SAM, "done", subject, details);
        return store.head(chain).orElseThrow();
    }

    private AuditEntry about(String chain, String text) {
        return row(chain, "x", Map.of("user", USER, "reason", text));
    }

    @Test
    @DisplayName("I10: an address has one mark in a chain, and another one in another chain")
    void record_sameAddress_oneMarkAChain() {
        String first = row("A", "ada@example.com", Map.of()).subject();
        assertThat(row("A", "ADA@example.com", Map.of()).subject()).isEqualTo(first);
        assertThat(store.people).hasSize(1);

        assertThat(row("B", "ada@example.com", Map.of()).subject())
                .startsWith("person:")
                .isNotEqualTo(first);
        assertThat(store.people)
                .extracting(AuditPerson::salt)
                .doesNotHaveDuplicates()
                .allMatch(salt -> salt.length() == 64);
    }

    @Test
    @DisplayName("I10: a person has one mark for each address and chain, and the name of three letters is hidden")
    void record_person_markedAndHidden() {
        AuditEntry first = about("A", "Ada is idle");
        assertThat(first.details().get("reason")).matches("person:[0-9a-f]{32} is idle");
        assertThat(about("A", "again").details().get("emailHash"))
                .isEqualTo(first.details().get("emailHash"));
        assertThat(about("B", "again").details().get("emailHash"))
                .isNotEqualTo(first.details().get("emailHash"));
        ada = new PersonSource.Known("Ad", "new@example.com");
        AuditEntry renamed = about("A", "Ad is idle");
        assertThat(renamed.details().get("emailHash"))
                .isNotEqualTo(first.details().get("emailHash"));
        assertThat(renamed.details()).containsEntry("reason", "Ad is idle");
        assertThat(store.people).extracting(AuditPerson::chain).containsExactly("A", "B", "A");
    }

    @Test
    @DisplayName("I10: somebody without an address gets no mark")
    void record_noAddress_noMark() {
        ada = new PersonSource.Known("Ada", "");

        assertThat(about("A", "idle").details()).doesNotContainKey("emailHash");
        assertThat(store.people).isEmpty();
    }

    @Test
    @DisplayName("I10: an address is struck wherever it stands, the first letter included")
    void struck_anywhere_struck() {
        assertThat(AuditLog.struck("@ada@example.com")).doesNotContain("example");
        assertThat(AuditLog.struck("@")).isEqualTo("@");
        assertThat(AuditLog.struck("ada@example.com left")).isEqualTo("(an address) left");
    }

    @Test
    @DisplayName("R18: rows are read from a number on")
    void entries_fromANumber_theNextOnes() {
        row("A", "one", Map.of());
        row("A", "two", Map.of());
        row("A", "three", Map.of());

        assertThat(log.entries("A", 1, 1)).extracting(AuditEntry::subject).containsExactly("two");
    }
}
