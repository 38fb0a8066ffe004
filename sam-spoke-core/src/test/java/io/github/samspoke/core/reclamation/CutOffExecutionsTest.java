package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.reclamation.internal.CutOffExecutions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4, R5: what nobody has heard the end of is settled by reading")
class CutOffExecutionsTest {
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static List<CutOffExecutions.Finding> settle(Bench bench) {
        return new CutOffExecutions(bench.ports(), bench.vendor.source(), Actor.SYSTEM).settle(Desk.data(bench));
    }

    /** Three removals, the second of which does not come back as it should. */
    private static Bench broken(Throwable how, boolean removed) {
        Bench bench = Bench.of(60, 6);
        bench.vendor.onRemove = permit -> {
            if (bench.vendor.removals.size() == 2) {
                if (removed) {
                    bench.vendor.honestly(permit);
                }
                CutOffExecutionsTest.<RuntimeException>raise(how);
            }
            return bench.vendor.honestly(permit);
        };
        assertThat(catchThrowable(() -> bench.run(3))).isSameAs(how);
        bench.vendor.onRemove = bench.vendor::honestly;
        return bench;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void raise(Throwable how) throws T {
        throw (T) how;
    }

    private static List<ItemState> states(Bench bench) {
        return bench.store.journal().items("EXE00001").stream()
                .map(ReclaimItem::state)
                .toList();
    }

    @Test
    @DisplayName("4: nothing was cut off: no lease is taken, nothing is read")
    void settle_nothing_doesNothing() {
        Bench bench = Bench.of(60, 6);
        bench.run(2);
        int settled = bench.vendor.settled.size();

        assertThat(settle(bench)).isEmpty();
        assertThat(bench.vendor.settled).hasSize(settled);
        Lease next = bench.store
                .leases()
                .acquire("execution of " + Bench.ORGANIZATION, "test", LEASE, bench.clock.instant())
                .orElseThrow();
        assertThat(next.fence()).isEqualTo(2);
    }

    @Test
    @DisplayName("4: cut off between two items: nothing is in flight, nothing is read, it is named")
    void settle_nothingInFlight_namesOnly() {
        Bench bench = broken(new AssertionError("dies"), true);
        settle(bench);
        int settled = bench.vendor.settled.size();

        assertThat(settle(bench)).singleElement().satisfies(finding -> {
            assertThat(finding.detail()).contains("EXE00001", "1 of 3");
            assertThat(finding.remedy()).contains("Resume EXE00001");
        });
        assertThat(bench.vendor.settled).hasSize(settled);
        assertThat(states(bench)).containsExactly(ItemState.REMOVED, ItemState.REMOVED, ItemState.PENDING);
    }

    @Test
    @DisplayName("I9: what is still there of one that may go on keeps its second try; its own is nobody else's finding")
    void settle_stillThere_keepsItsSecondTry() {
        Bench bench = broken(new AssertionError("dies"), false);

        assertThat(settle(bench))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("EXE00001", "2 of 3"));
        assertThat(states(bench)).containsExactly(ItemState.REMOVED, ItemState.PENDING_RETRY, ItemState.PENDING);
        assertThat(bench.vendor.removals).hasSize(2);
    }

    @Test
    @DisplayName(
            "I9: an execution that an unexpected error has ended leaves something in flight: settled, not tried again")
    void settle_inFlightOfAnEndedExecution_settles() {
        for (boolean removed : new boolean[] {true, false}) {
            Bench bench = broken(new IllegalStateException("a bug"), removed);
            assertThat(bench.store.journal().executions(Bench.ORGANIZATION)).noneMatch(Execution::open);
            assertThat(bench.store.journal().inFlight(Bench.ORGANIZATION)).hasSize(1);

            assertThat(settle(bench)).singleElement().satisfies(finding -> {
                assertThat(finding.detail()).startsWith("1 removal(s)").contains("is over");
                assertThat(finding.remedy()).contains("candidates");
            });
            assertThat(states(bench))
                    .containsExactly(
                            ItemState.REMOVED, removed ? ItemState.REMOVED : ItemState.UNSETTLED, ItemState.PENDING);
            assertThat(bench.vendor.removals).hasSize(2);
            assertThat(settle(bench)).isEmpty();
        }
    }

    @Test
    @DisplayName("5: what proves that the token sees is nobody's whose turn may come")
    void settle_control_isNotPlanned() {
        Bench bench = broken(new AssertionError("dies"), true);
        bench.vendor.controls.clear();
        settle(bench);

        List<String> planned = bench.store.plans().list().get(0).items().stream()
                .map(PlanItem::membershipUri)
                .toList();
        assertThat(bench.vendor.controls).singleElement().satisfies(control -> {
            assertThat(control.always()).isTrue();
            assertThat(planned).doesNotContain(Objects.requireNonNull(control.membershipUri()));
        });
    }

    @Test
    @DisplayName("R17: the plan is void since an upgrade: what was in flight is settled all the same, and it has ended")
    void settle_planIsVoid_ends() {
        Bench bench = broken(new AssertionError("dies"), true);
        Execution cut = bench.store.journal().executions(Bench.ORGANIZATION).get(0);
        bench.store
                .journal()
                .save(new Execution(
                        cut.id(),
                        cut.profile(),
                        cut.organizationUri(),
                        "0".repeat(64),
                        cut.approval(),
                        cut.actor(),
                        cut.begunAt(),
                        null,
                        "",
                        false));

        assertThat(settle(bench))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).contains("EXE00001", "1 of 3"));
        assertThat(states(bench)).containsExactly(ItemState.REMOVED, ItemState.REMOVED, ItemState.PENDING);
        assertThat(bench.store.journal().executions(Bench.ORGANIZATION)).noneMatch(Execution::open);
        assertThat(bench.vendor.removals).hasSize(2);
    }

    @Test
    @DisplayName("4: the plan's last moment: before it the execution can be resumed, from it on it has ended")
    void settle_atTheExpiry_ends() {
        Bench alive = broken(new AssertionError("dies"), true);
        alive.advance(Duration.ofHours(24).minusMillis(1));
        assertThat(settle(alive).get(0).remedy()).contains("Resume");
        assertThat(alive.store.journal().executions(Bench.ORGANIZATION)).allMatch(Execution::open);

        Bench over = broken(new AssertionError("dies"), true);
        over.advance(Duration.ofHours(24));
        CutOffExecutions.Finding finding = settle(over).get(0);
        assertThat(finding.detail()).contains("has expired since: 1 of 3");
        assertThat(over.store.journal().executions(Bench.ORGANIZATION))
                .singleElement()
                .satisfies(ended -> {
                    assertThat(ended.open()).isFalse();
                    assertThat(ended.stopped()).contains("expired");
                });
        assertThat(over.audit("execution.ended"))
                .singleElement()
                .satisfies(row -> assertThat(row.details()).containsEntry("removed", "2"));
    }

    @Test
    @DisplayName("I8: the lease is another's: nothing is read or written; it is free again after the settling")
    void settle_leaseOfAnother_letsAlone() {
        Bench bench = broken(new AssertionError("dies"), true);
        Lease other = bench.store
                .leases()
                .acquire("execution of " + Bench.ORGANIZATION, "other", LEASE, bench.clock.instant())
                .orElseThrow();
        assertThat(settle(bench)).isEmpty();
        assertThat(bench.store.journal().inFlight(Bench.ORGANIZATION)).hasSize(1);

        bench.store.leases().release(other);
        assertThat(settle(bench)).hasSize(1);
        assertThat(bench.store
                        .leases()
                        .acquire("execution of " + Bench.ORGANIZATION, "other", LEASE, bench.clock.instant()))
                .isPresent();
    }

    @Test
    @DisplayName("F16: the lease is lost while reading: nothing is written over what the next holder does")
    void settle_leaseLostWhileReading_writesNothing() {
        for (boolean expired : new boolean[] {true, false}) {
            Bench bench = broken(new AssertionError("dies"), true);
            bench.advance(expired ? Duration.ofHours(24) : Duration.ZERO);
            bench.vendor.onSettle = seat -> {
                bench.advance(LEASE.plusSeconds(1));
                assertThat(bench.store
                                .leases()
                                .acquire("execution of " + Bench.ORGANIZATION, "other", LEASE, bench.clock.instant()))
                        .isPresent();
                return new Settlement.Gone("404");
            };

            assertThat(settle(bench))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.detail()).contains("EXE00001 was cut off", "lease"));
            assertThat(states(bench).get(1)).isEqualTo(ItemState.UNKNOWN);
            assertThat(bench.audit("execution.ended")).isEmpty();
        }
    }

    @Test
    @DisplayName("4: the vendor cannot be asked: told with its remedy, and tried again by the next")
    void settle_vendorFails_tells() {
        Bench bench = broken(new AssertionError("dies"), true);
        bench.vendor.onSettle = seat -> {
            throw new VendorException(
                    VendorException.Problem.RETRY_LATER, "Calendly is down", "Wait.", new IOException("down"));
        };
        assertThat(settle(bench)).singleElement().satisfies(finding -> {
            assertThat(finding.detail()).contains("EXE00001 was cut off", "Calendly is down");
            assertThat(finding.remedy()).isEqualTo("Wait.");
        });
        bench.vendor.onSettle = seat -> {
            throw new IllegalStateException("a bug");
        };
        assertThatThrownBy(() -> settle(bench)).hasMessage("a bug");
        bench.vendor.onSettle = null;
        assertThat(settle(bench).get(0).detail()).contains("1 of 3");
    }
}
