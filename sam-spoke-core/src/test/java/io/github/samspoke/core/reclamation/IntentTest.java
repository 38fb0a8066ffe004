package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.memory.InMemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I1, I16: the journal and the audit trail")
class IntentTest {
    @Test
    @DisplayName("I1: when remove is called, the INTENT is in the journal and in the trail, outside of any transaction")
    void execute_removeCalled_intentIsDurable() {
        Bench bench = Bench.of(60, 6);
        bench.vendor.onRemove = permit -> {
            assertThat(bench.store.work().active()).isFalse();
            List<ReclaimItem> inFlight = bench.store.journal().inFlight(Bench.ORGANIZATION);
            assertThat(inFlight).singleElement().satisfies(item -> {
                assertThat(item.state()).isEqualTo(ItemState.INTENT);
                assertThat(item.seat()).isEqualTo(permit.seat());
                assertThat(item.fence()).isEqualTo(permit.fence());
            });
            assertThat(bench.audit("removal.intent")).hasSize(bench.vendor.removals.size());
            assertThat(bench.audit("removal.intent"))
                    .last()
                    .satisfies(entry -> assertThat(entry.details())
                            .containsEntry("membership", permit.seat().membershipUri()));
            return bench.vendor.honestly(permit);
        };

        ExecutionReport report = bench.run(6);

        assertThat(report.in(ItemState.REMOVED)).hasSize(6);
        assertThat(bench.vendor.removals).hasSize(6);
    }

    @Test
    @DisplayName("I1: the store fails at the INTENT: no DELETE")
    void execute_storeFailsAtIntent_sendsNothing() {
        for (ItemState failing : List.of(ItemState.PENDING, ItemState.INTENT)) {
            InMemoryStore memory = InMemoryStore.create();
            Bench bench = new Bench(new FailingStore(memory, failing));
            bench.fill(20, 1);
            ReclamationPlan plan = bench.plan(Policy.careful());
            Approval approval = bench.approve(plan);

            assertThatThrownBy(() -> bench.service().execute(plan, approval))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("disk");

            assertThat(bench.vendor.removals).isEmpty();
            assertThat(bench.audit("removal.intent")).isEmpty();
            assertThat(memory.journal().inFlight(Bench.ORGANIZATION)).isEmpty();
        }
    }

    @Test
    @DisplayName("I9: the store fails after the DELETE: the next execution settles it by reading")
    void execute_storeFailsAfterDelete_isSettledLater() {
        InMemoryStore memory = InMemoryStore.create();
        FailingStore store = new FailingStore(memory, ItemState.REMOVED);
        Bench bench = new Bench(store);
        bench.fill(40, 2);
        ReclamationPlan plan = bench.plan(Policy.careful().quietest(1));
        Approval approval = bench.approve(plan);
        assertThatThrownBy(() -> bench.service().execute(plan, approval)).hasMessageContaining("disk");
        assertThat(bench.vendor.removals).hasSize(1);
        store.failing = null;

        ExecutionReport second = bench.run(1);

        assertThat(memory.journal().items("EXE00001").get(0).state()).isEqualTo(ItemState.REMOVED);
        assertThat(second.in(ItemState.SKIPPED_CHANGED)).hasSize(1);
        assertThat(bench.vendor.removals).hasSize(1);
        assertThat(bench.candidate("U038").state()).isEqualTo(CandidateState.CLOSED_COMPLETE);
    }

    @Test
    @DisplayName("I16: an INTENT tells rule revision, evidence, coverage, actor and fence; the chain verifies")
    void execute_intentRow_explainsTheRemoval() {
        Bench bench = Bench.of(20, 1);
        bench.store
                .activity()
                .save(
                        Bench.PROFILE,
                        Map.of(
                                Bench.user("U019"),
                                UserActivity.NONE.with(Signal.EVENT_HOSTED, Bench.START.minus(Duration.ofDays(80)))));
        bench.run(1);

        AuditEntry intent = bench.audit("removal.intent").get(0);
        assertThat(intent.actor()).isEqualTo("ada");
        assertThat(intent.subject()).isEqualTo(bench.candidate("U019").number());
        assertThat(intent.details())
                .containsEntry("rule", "RUL0001 revision 1")
                .containsEntry("decision", "idle for 79 days")
                .containsEntry("asOf", Bench.START.toString())
                .containsEntry(
                        "coveredFrom", Bench.START.minus(Duration.ofDays(90)).toString())
                .containsEntry("lastSignal", "event.hosted " + Bench.START.minus(Duration.ofDays(80)))
                .containsEntry("user", Bench.user("U019"))
                .containsEntry("attempt", "1")
                .containsKeys("fence", "lookedAt", "role", "execution");
        assertThat(bench.audit("removal.removed")).hasSize(1);
        assertThat(bench.audit("execution.begun")).hasSize(1);
        assertThat(bench.audit("execution.ended")).hasSize(1);
        assertThat(new AuditLog(bench.store.audit(), bench.clock).verify().verified())
                .isTrue();
        assertThat(bench.store.audit().entries(Bench.PROFILE.value()).toString())
                .doesNotContain("@example.com");
    }
}
