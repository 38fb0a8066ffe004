package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.profile.ProfileStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4, F16: an execution that was cut off, and the node that it was cut off from")
class ResumeTest {
    private static final Duration LEASE = Duration.ofMinutes(15);

    /** Dies as a process does: nothing of the engine runs any more, not even what ends an execution. */
    private static final class Dead extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Begins with six removals, and dies before the third DELETE, or right after it. */
    private static Bench dead(boolean removed) {
        Bench bench = Bench.of(60, 6);
        bench.vendor.onRemove = permit -> {
            if (bench.vendor.removals.size() == 3) {
                if (removed) {
                    bench.vendor.honestly(permit);
                }
                throw new Dead();
            }
            return bench.vendor.honestly(permit);
        };
        assertThat(catchThrowable(() -> bench.run(6))).isInstanceOf(Dead.class);
        bench.vendor.onRemove = bench.vendor::honestly;
        return bench;
    }

    private static ExecutionReport resume(Bench bench) {
        return bench.service().resume("EXE00001", RunControl.silent());
    }

    @Test
    @DisplayName("4: resumed after the DELETE took effect: settled by reading, and the rest is removed")
    void resume_removedUnheard_goesOn() {
        Bench bench = dead(true);
        assertThat(bench.service().unfinished(Bench.PROFILE))
                .extracting(Execution::id)
                .containsExactly("EXE00001");

        ExecutionReport report = resume(bench);

        assertThat(report.stopped()).isEmpty();
        assertThat(report.in(ItemState.REMOVED)).hasSize(6);
        assertThat(bench.vendor.removals).hasSize(6);
        assertThat(bench.audit("removal.removed")).hasSize(6);
        assertThat(bench.audit("execution.resumed")).hasSize(1);
        assertThat(bench.service().unfinished(Bench.PROFILE)).isEmpty();
    }

    @Test
    @DisplayName("I9: resumed with the seat still there: one more look, one more DELETE, and no third")
    void resume_stillThere_hasOneMoreTry() {
        Bench bench = dead(false);
        int looks = bench.vendor.looks.size();

        ExecutionReport report = resume(bench);

        assertThat(report.in(ItemState.REMOVED)).hasSize(6);
        assertThat(bench.vendor.removals).hasSize(7);
        assertThat(bench.vendor.looks).hasSize(looks + 4);
        assertThat(report.items().get(2).attempts()).isEqualTo(2);
    }

    @Test
    @DisplayName("4: the plan has expired meanwhile: settled by reads only")
    void resume_planExpired_settlesOnly() {
        Bench bench = dead(false);
        bench.nextDay();

        ExecutionReport report = resume(bench);

        assertThat(bench.vendor.removals).hasSize(3);
        assertThat(report.stopped()).contains("expired");
        assertThat(report.in(ItemState.UNSETTLED)).hasSize(1);
        assertThat(report.in(ItemState.PENDING)).hasSize(3);
        assertThat(bench.store.journal().inFlight(Bench.ORGANIZATION)).isEmpty();
    }

    @Test
    @DisplayName("4: the plan is void meanwhile, for the rule has changed: settled by reads only")
    void resume_ruleChanged_settlesOnly() {
        Bench bench = dead(true);
        bench.store.rules().save(bench.rule().next().reviewed("ada", Bench.ALL));

        ExecutionReport report = resume(bench);

        assertThat(bench.vendor.removals).hasSize(3);
        assertThat(report.stopped()).contains("rule");
        assertThat(report.in(ItemState.REMOVED)).hasSize(3);
    }

    @Test
    @DisplayName("4: the profile was unpublished meanwhile: nothing more is sent")
    void resume_unpublished_settlesOnly() {
        Bench bench = dead(true);
        bench.nextProfile(next -> next.status(ProfileStatus.DRAFT));

        ExecutionReport report = resume(bench);

        assertThat(bench.vendor.removals).hasSize(3);
        assertThat(report.stopped()).isNotEmpty();
        assertThat(report.in(ItemState.REMOVED)).hasSize(3);
    }

    @Test
    @DisplayName("I8: what others have removed meanwhile counts: the rest is not sent")
    void resume_capacityUsed_settlesOnly() {
        Bench bench = dead(true);
        // Six a day: three of this execution are counted, and four of another one on the organization.
        for (int i = 1; i <= 4; i++) {
            bench.store.journal().save(Journals.removed("EXE00009", "X" + i, bench.clock.instant()));
        }

        ExecutionReport report = resume(bench);

        assertThat(bench.vendor.removals).hasSize(3);
        assertThat(report.stopped()).contains("breaker");
    }

    @Test
    @DisplayName("4: one that ended, or was superseded by a new one, cannot be resumed: its approval is used")
    void resume_ended_refuses() {
        Bench bench = dead(true);
        ReclamationPlan again = bench.plan(Policy.careful().quietest(3));
        bench.execute(again);

        assertThatThrownBy(() -> resume(bench)).isInstanceOf(NoSuchRecordException.class);
        assertThat(bench.store.journal().executions(Bench.ORGANIZATION))
                .extracting(Execution::open)
                .containsExactly(false, false);
    }

    @Test
    @DisplayName("I8: one that runs cannot be resumed beside itself")
    void resume_running_refuses() {
        Bench bench = Bench.of(60, 6);
        bench.vendor.onRemove = permit -> {
            assertThatThrownBy(() -> resume(bench)).isInstanceOf(RefusedException.class);
            return bench.vendor.honestly(permit);
        };

        assertThat(bench.run(2).in(ItemState.REMOVED)).hasSize(2);
    }

    @Test
    @DisplayName("F16: frozen between INTENT and DELETE while another node took over: it writes over nothing")
    void execute_frozenBeforeDelete_leavesItToTheNextHolder() {
        Bench bench = Bench.of(60, 6);
        AtomicReference<ExecutionReport> other = new AtomicReference<>();
        bench.vendor.onRemove = permit -> {
            bench.vendor.onRemove = bench.vendor::honestly;
            bench.advance(LEASE.plusSeconds(1));
            other.set(resume(bench));
            // Woken: the look is long too old, so the client does not send.
            return new RemovalResult.NotExecuted("could not be sent before " + permit.sendBefore(), false);
        };

        ExecutionReport frozen = bench.run(6);

        assertThat(frozen.stopped()).contains("lease");
        assertThat(Objects.requireNonNull(other.get()).in(ItemState.REMOVED)).hasSize(6);
        assertThat(bench.store.journal().items("EXE00001"))
                .allMatch(item -> item.state() == ItemState.REMOVED)
                .element(0)
                .satisfies(item -> assertThat(item.attempts()).isEqualTo(2));
        assertThat(bench.audit("execution.ended")).hasSize(1);
        assertThat(bench.audit("removal.notSent")).isEmpty();
    }

    @Test
    @DisplayName("F16: frozen after the DELETE while another node took over: settled once, by the one who holds it")
    void execute_frozenAfterDelete_leavesItToTheNextHolder() {
        Bench bench = Bench.of(60, 6);
        bench.vendor.onRemove = permit -> {
            bench.vendor.onRemove = bench.vendor::honestly;
            RemovalResult result = bench.vendor.honestly(permit);
            bench.advance(LEASE.plusSeconds(1));
            resume(bench);
            return result;
        };

        ExecutionReport frozen = bench.run(6);

        assertThat(frozen.stopped()).contains("lease");
        assertThat(bench.vendor.removals).hasSize(6);
        assertThat(bench.audit("removal.removed")).hasSize(6);
    }

    @Test
    @DisplayName("F16: two minutes of pause before the DELETE: the lease is held, the look is repeated")
    void execute_pausedTwoMinutes_looksAgain() {
        Bench bench = Bench.of(60, 6);
        bench.vendor.onRemove = permit -> {
            bench.vendor.onRemove = bench.vendor::honestly;
            bench.advance(Duration.ofMinutes(2));
            return new RemovalResult.NotExecuted("could not be sent before " + permit.sendBefore(), false);
        };

        ExecutionReport report = bench.run(1);

        assertThat(bench.vendor.looks).hasSize(2);
        assertThat(report.in(ItemState.REMOVED)).hasSize(1);
    }

    @Test
    @DisplayName("I1: the lease went to another node right after the INTENT was decided: nothing is written")
    void journal_leaseOfAnother_writesNothing() {
        Bench bench = new Bench(InMemoryStore.create());
        bench.fill(60, 6);
        bench.vendor.onRemove = permit -> {
            bench.advance(LEASE.plusSeconds(1));
            Lease taken = bench.store
                    .leases()
                    .acquire("execution of " + Bench.ORGANIZATION, "other", LEASE, bench.clock.instant())
                    .orElseThrow();
            assertThat(taken.fence()).isGreaterThan(permit.fence());
            return bench.vendor.honestly(permit);
        };

        ExecutionReport report = bench.run(6);

        assertThat(bench.vendor.removals).hasSize(1);
        assertThat(report.in(ItemState.INTENT)).hasSize(1);
        assertThat(bench.store.journal().executions(Bench.ORGANIZATION)).allMatch(Execution::open);
    }
}
