package io.github.samspoke.core.reclamation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.subscription.Snapshot;
import java.time.Duration;
import java.util.EnumSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("4: what stops an execution")
class StopTest {
    @Test
    @DisplayName("F13: the canary fails: exactly one DELETE")
    void execute_canaryRefused_sendsOneDelete() {
        Bench bench = Bench.of(60, 6);
        bench.vendor.onRemove = permit -> new RemovalResult.Refused("no");

        ExecutionReport report = bench.run(6);

        assertThat(bench.vendor.removals).hasSize(1);
        assertThat(report.stopped()).contains("REFUSED");
    }

    @Test
    @DisplayName("F13: the first that is really sent is the canary, whatever was skipped before it")
    void execute_firstSkippedThenRefused_sendsOneDelete() {
        Bench bench = Bench.of(60, 6);
        ReclamationPlan plan = bench.plan(Policy.careful().quietest(6));
        Approval approval = bench.approve(plan);
        bench.vendor.change(plan.items().get(0).membershipUri(), m -> m.meeting(Bench.START.plus(Duration.ofDays(1))));
        bench.vendor.onRemove = permit -> new RemovalResult.Refused("no");

        ExecutionReport report = bench.service().execute(plan, approval);

        assertThat(bench.vendor.removals).hasSize(1);
        assertThat(report.in(ItemState.PENDING)).hasSize(4);
    }

    @Test
    @DisplayName("F13: the first that is really sent is confirmed with a control reading")
    void execute_firstSkipped_controlsTheFirstSent() {
        Bench bench = Bench.of(60, 6);
        ReclamationPlan plan = bench.plan(Policy.careful().quietest(3));
        Approval approval = bench.approve(plan);
        bench.vendor.change(plan.items().get(0).membershipUri(), m -> m.meeting(Bench.START.plus(Duration.ofDays(1))));

        bench.service().execute(plan, approval);

        assertThat(bench.vendor.controls).extracting(Control::always).containsExactly(true, false);
    }

    @Test
    @DisplayName("F14: three refusals in a row")
    void execute_threeRefusals_stops() {
        Bench bench = Bench.of(250, 24);
        bench.vendor.onRemove = permit ->
                bench.vendor.removals.size() == 1 ? bench.vendor.honestly(permit) : new RemovalResult.Refused("no");

        ExecutionReport report = bench.run(24);

        assertThat(report.stopped()).isNotEmpty();
        assertThat(bench.vendor.removals).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    @DisplayName("F14: more than five in a hundred fail, and at least two")
    void execute_errorShare_stops() {
        Bench bench = Bench.of(250, 24);
        bench.vendor.onRemove = permit ->
                bench.vendor.removals.size() % 2 == 1 ? bench.vendor.honestly(permit) : new RemovalResult.Refused("no");

        ExecutionReport report = bench.run(24);

        assertThat(bench.vendor.removals).hasSize(4);
        assertThat(report.stopped()).contains("2 of 24");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("I6: a DELETE that was not carried out spends no attempt; a dead token or three waits stop the run")
    void execute_notExecuted_spendsNothing(boolean dead) {
        Bench bench = Bench.of(40, 3);
        bench.vendor.onRemove = permit -> new RemovalResult.NotExecuted(dead ? "401" : "429", dead);

        ExecutionReport report = bench.run(3);

        assertThat(bench.vendor.removals).hasSize(dead ? 1 : 3);
        assertThat(report.stopped()).contains(dead ? "401" : "429");
        assertThat(report.items()).allSatisfy(item -> {
            assertThat(item.state()).isEqualTo(ItemState.PENDING);
            assertThat(item.attempts()).isZero();
        });
        assertThat(bench.breaker(0).used()).isZero();
        assertThat(bench.vendor.members).hasSize(40);
    }

    static Stream<Arguments> midRun() {
        EnumSet<IntegrationProcess> noReclaim =
                EnumSet.of(IntegrationProcess.DOWNLOAD_SUBSCRIPTIONS, IntegrationProcess.DOWNLOAD_ACTIVITY);
        EnumSet<IntegrationProcess> all = EnumSet.allOf(IntegrationProcess.class);
        return Stream.of(
                stop("reclaim switched off", b -> b.saveProfile(noReclaim, Provisioning.NONE)),
                stop("provisioning declared as SCIM", b -> b.saveProfile(all, Provisioning.SCIM)),
                stop("unpublished", b -> b.nextProfile(next -> next.status(ProfileStatus.DRAFT))),
                stop("deleted", b -> b.nextProfile(next -> next.status(ProfileStatus.DELETED))),
                stop("set to observe", b -> b.nextProfile(next -> next.observingSince(Bench.START))),
                stop("renamed", b -> b.nextProfile(next -> next.displayName("Sales"))),
                stop("connected anew", b -> b.vendor.connectionMark = "connected anew"),
                stop("NEEDS_REAUTH", b -> b.vendor.connectionMark = null));
    }

    private static Arguments stop(String what, Consumer<Bench> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("midRun")
    @DisplayName("4: what changes in mid-run stops before the next item")
    void execute_changeInMidRun_stopsBeforeNext(String what, Consumer<Bench> change) {
        Bench bench = Bench.of(60, 6);
        bench.vendor.onRemove = permit -> {
            if (bench.vendor.removals.size() == 2) {
                change.accept(bench);
            }
            return bench.vendor.honestly(permit);
        };

        ExecutionReport report = bench.run(6);

        assertThat(bench.vendor.removals).hasSize(2);
        assertThat(report.stopped()).isNotEmpty();
        assertThat(bench.store.journal().inFlight(Bench.ORGANIZATION)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("midRun")
    @DisplayName("4, I1: what changes during the last look: no INTENT, no DELETE")
    void execute_changeInTheLook_sendsNothing(String what, Consumer<Bench> change) {
        Bench bench = Bench.of(60, 6);
        bench.vendor.beforeLook = request -> change.accept(bench);

        ExecutionReport report = bench.run(6);

        assertThat(bench.vendor.looks).hasSize(1);
        assertThat(bench.vendor.removals).isEmpty();
        assertThat(bench.audit("removal.intent")).isEmpty();
        assertThat(report.in(ItemState.PENDING)).hasSize(6);
        assertThat(report.stopped()).isNotEmpty();
    }

    @Test
    @DisplayName("4: a profile in OBSERVE mode makes no plan; the error names the mode and the move")
    void plan_observing_isIllegal() {
        Bench bench = Bench.of(60, 6);
        ReclamationPlan before = bench.plan(Policy.careful().quietest(6));
        Approval approval = bench.approve(before);
        bench.nextProfile(next -> next.observingSince(Bench.START));

        assertThatThrownBy(() -> bench.plan(Policy.careful()))
                .isInstanceOf(IllegalMoveException.class)
                .hasMessageContaining("OBSERVE")
                .hasMessageContaining("plan");
        assertThatThrownBy(() -> bench.service().execute(before, approval)).isInstanceOf(IllegalMoveException.class);
        assertThat(bench.vendor.removals).isEmpty();
    }

    @Test
    @DisplayName("N5: a download that lies in the future of this machine's clock: no plan")
    void plan_clockBehind_isRefused() {
        Bench bench = Bench.of(60, 6);
        bench.store
                .subscriptions()
                .saveSnapshot(new Snapshot(
                        "FUTURE",
                        Bench.PROFILE,
                        Bench.START.plus(Duration.ofHours(25)),
                        Snapshot.Status.PUBLISHED,
                        Bench.user(Bench.OWNER),
                        60,
                        0,
                        true,
                        ""));

        assertThatThrownBy(() -> bench.plan(Policy.careful()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("clock");
    }

    @Test
    @DisplayName("4, F11: a plan that expires in mid-run is carried no further")
    void execute_expiresInMidRun_stopsBeforeNext() {
        Bench bench = Bench.of(60, 6);
        ReclamationPlan plan = bench.plan(Policy.careful().quietest(6));
        bench.advance(Duration.ofHours(24).minusMinutes(5));
        bench.downloaded();
        bench.analyzed();
        bench.vendor.onRemove = permit -> {
            bench.advance(Duration.ofMinutes(5));
            return bench.vendor.honestly(permit);
        };

        ExecutionReport report = bench.execute(plan);

        assertThat(bench.vendor.removals).hasSize(1);
        assertThat(report.in(ItemState.REMOVED)).hasSize(1);
        assertThat(report.stopped()).contains("expired");
    }

    @Test
    @DisplayName("F20: cancelled in mid-run: what is in flight is finished, nothing more is sent")
    void execute_cancelledInMidRun_finishesTheOneInFlight() {
        Bench bench = Bench.of(60, 6);
        RunControl control = RunControl.silent();
        bench.vendor.onRemove = permit -> {
            control.cancel();
            return bench.vendor.honestly(permit);
        };
        ReclamationPlan plan = bench.plan(Policy.careful().quietest(6));

        ExecutionReport report = bench.service().execute(plan, bench.approve(plan), control);

        assertThat(bench.vendor.removals).hasSize(1);
        assertThat(report.in(ItemState.REMOVED)).hasSize(1);
        assertThat(report.in(ItemState.PENDING)).hasSize(5);
        assertThat(report.stopped()).contains("cancelled");
    }

    @Test
    @DisplayName("F16: the lease was lost during the look: no INTENT, no DELETE")
    void execute_leaseLostInTheLook_sendsNothing() {
        Bench bench = Bench.of(60, 6);
        bench.vendor.beforeLook = request -> {
            bench.advance(Duration.ofMinutes(16));
            assertThat(bench.store
                            .leases()
                            .acquire(
                                    "execution of " + Bench.ORGANIZATION,
                                    "another node",
                                    Duration.ofMinutes(15),
                                    bench.clock.instant()))
                    .isPresent();
        };

        ExecutionReport report = bench.run(6);

        assertThat(bench.vendor.removals).isEmpty();
        assertThat(bench.audit("removal.intent")).isEmpty();
        assertThat(report.stopped()).contains("lease");
    }

    @Test
    @DisplayName("I8: one execution at a time an organization")
    void execute_whileAnotherRuns_refuses() {
        Bench bench = Bench.of(60, 6);
        ReclamationPlan first = bench.plan(Policy.careful().quietest(1));
        Approval one = bench.approve(first);
        Approval two = bench.approve(first);
        bench.vendor.onRemove = permit -> {
            assertThatThrownBy(() -> bench.service().execute(first, two)).hasMessageContaining("Another execution");
            return bench.vendor.honestly(permit);
        };

        bench.service().execute(first, one);

        assertThat(bench.vendor.removals).hasSize(1);
    }
}
