package io.github.samspoke.core.exclusion.internal;

import static io.github.samspoke.core.exclusion.ExclusionAxis.RECLAIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.NotAllowedException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExclusionServiceTest {
    private final Store store = InMemoryStore.create();
    private final AuditLog audit =
            new AuditLog(store.audit(), Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));
    private final ExclusionService exclusions = as(Authorizer.singleUser());

    @Test
    void excludeUsers_given_storedAndAudited() {
        UserExclusionRule rule = exclusions.excludeUsers("*@board.example", Set.of(RECLAIM), "board");

        assertThat(rule.owner()).isEqualTo("ada");
        assertThat(exclusions.list()).containsExactly(rule);
        assertThat(audit.entries(AuditLog.INSTANCE))
                .extracting(AuditEntry::action, AuditEntry::subject)
                .containsExactly(Tuple.tuple("exclusion.added", "EXC0001"));
    }

    @Test
    @DisplayName("I2, F8: a new rule never takes the place of one that still protects somebody")
    void excludeUsers_afterARemoval_nothingOverwritten() {
        UserExclusionRule first = exclusions.excludeUsers("first@example.com", Set.of(RECLAIM), "x");
        UserExclusionRule second = exclusions.excludeUsers("second@example.com", Set.of(RECLAIM), "x");
        exclusions.remove(first.id());

        UserExclusionRule third = exclusions.excludeUsers("third@example.com", Set.of(RECLAIM), "x");

        assertThat(exclusions.list()).containsExactly(second, third);
        assertThat(third.id()).isEqualTo("EXC0003");
    }

    @Test
    @DisplayName("F8: rules with ids of the host's own or of an earlier version are not overwritten")
    void excludeUsers_foreignIds_nothingOverwritten() {
        UserExclusionRule imported = new UserExclusionRule("imported", "a@*", Set.of(RECLAIM), "x", "ada", null);
        UserExclusionRule older = new UserExclusionRule("EXC0001", "b@*", Set.of(RECLAIM), "x", "ada", null);
        store.exclusions().save(imported);
        store.exclusions().save(older);

        UserExclusionRule next = exclusions.excludeUsers("c@*", Set.of(RECLAIM), "x");

        assertThat(next.id()).isEqualTo("EXC0002");
        assertThat(exclusions.list()).containsExactlyInAnyOrder(imported, older, next);
    }

    @Test
    @DisplayName("I16: removing what is not there is an error, not a row in the audit trail")
    void remove_unknown_errorAndNoRow() {
        assertThatThrownBy(() -> exclusions.remove("EXC0001"))
                .isInstanceOf(NoSuchRecordException.class)
                .hasMessageContaining("EXC0001");
        assertThat(audit.entries(AuditLog.INSTANCE)).isEmpty();
    }

    @Test
    void excludeUsers_blankOrNoAxes_refused() {
        assertThatThrownBy(() -> exclusions.excludeUsers("  ", Set.of(RECLAIM), "x"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> exclusions.excludeUsers("a@example.com", Set.of(), "x"))
                .isInstanceOf(InvalidInputException.class);
        assertThat(exclusions.list()).isEmpty();
    }

    @Test
    @DisplayName("rules 4: exclusions need sam_admin; a refusal changes nothing and names the role")
    void commands_withoutRole_refused() {
        UserExclusionRule rule = exclusions.excludeUsers("a@example.com", Set.of(RECLAIM), "x");
        ExclusionService user = as((actor, role) -> role != Role.SAM_ADMIN);

        assertThatThrownBy(() -> user.excludeUsers("b@example.com", Set.of(RECLAIM), "x"))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("ada")
                .satisfies(e -> assertThat(((NotAllowedException) e).remedy()).contains("sam_admin"));
        assertThatThrownBy(() -> user.remove(rule.id())).isInstanceOf(NotAllowedException.class);
        assertThat(user.list()).containsExactly(rule);
        assertThat(audit.entries(AuditLog.INSTANCE)).hasSize(1);
    }

    private ExclusionService as(Authorizer authorizer) {
        return new ExclusionService(
                Actor.of("ada"),
                authorizer,
                new ExclusionPorts(
                        store.exclusions(),
                        store.subscriptions(),
                        profile -> "Calendly Subscription",
                        store.numbers(),
                        store.work(),
                        audit,
                        Clock.systemUTC()));
    }
}
