package io.github.samspoke.core.calendly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.reclamation.Approval;
import io.github.samspoke.core.reclamation.InvitationPlan;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.PlanRefusedException;
import io.github.samspoke.core.reclamation.Reclamation;
import io.github.samspoke.core.reclamation.RevocationReport;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.emulator.ExtraAnswer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Afterwards: invitations that nobody answers")
class StaleInvitationsTest {
    private static final String INVITATIONS = "/organizations/.*/invitations/.*";

    /** A site with three invitations that were sent 40 days ago, and one of yesterday. */
    private static final class Scene implements AutoCloseable {
        final Site site = Site.of(Site.seats(40).invitations(0));
        final List<URI> old = new ArrayList<>();

        Scene() {
            for (int i = 0; i < 3; i++) {
                old.add(site.calendly().state().addInvitation("old" + i + "@example.com"));
            }
            site.advance(Duration.ofDays(40));
            site.calendly().state().addInvitation("fresh@example.com");
            site.advance(Duration.ofHours(1));
            site.publish(site.token());
            site.runJobs();
        }

        Reclamation reclamation() {
            return site.sam().reclamation();
        }

        InvitationPlan plan() {
            return reclamation().planRevocations(site.profile().id());
        }

        RevocationReport revoke(InvitationPlan plan) {
            Approval approval = reclamation().approveRevocations(plan.hash(), plan.count());
            return reclamation().revoke(plan, approval, RunControl.silent());
        }

        long deletes() {
            return site.calendly().journal().count("DELETE", "/organizations/");
        }

        int pending() {
            return site.calendly().state().pendingInvitationCount();
        }

        @Override
        public void close() {
            site.close();
        }
    }

    @Test
    @DisplayName("Those last sent over 30 days ago are revoked, with INTENT and confirmation, and free their seats")
    void revoke_old_revokesThem() {
        try (Scene scene = new Scene()) {
            InvitationPlan plan = scene.plan();
            assertThat(plan.invitations())
                    .extracting(invitation -> URI.create(invitation.uri()))
                    .containsExactlyInAnyOrderElementsOf(scene.old);
            assertThat(scene.deletes()).isZero();

            RevocationReport report = scene.revoke(plan);

            assertThat(report.stopped()).isEmpty();
            assertThat(report.in(ItemState.REMOVED)).hasSize(3);
            assertThat(scene.deletes()).isEqualTo(3);
            assertThat(scene.pending()).isEqualTo(1);
            assertThat(scene.site.audit("revocation.intent")).hasSize(3);
            assertThat(scene.site.audit("revocation.removed")).hasSize(3);
            for (String step : List.of("planned", "approved", "begun", "ended")) {
                assertThat(scene.site.audit("revocations." + step)).as(step).hasSize(1);
            }
            assertThat(plan.left()).isZero();
            assertThat(scene.site
                            .sam()
                            .reclamation()
                            .breaker(scene.site.profile(), 0)
                            .used())
                    .isZero();
        }
    }

    @Test
    @DisplayName("F12: another hash, another count, a second use and a plan of yesterday are refused")
    void approve_otherThanShown_isRefused() {
        try (Scene scene = new Scene()) {
            InvitationPlan plan = scene.plan();
            Reclamation reclamation = scene.reclamation();
            assertThatThrownBy(() -> reclamation.approveRevocations(plan.hash(), 2))
                    .isInstanceOf(PlanRefusedException.class);
            assertThatThrownBy(() -> reclamation.approveRevocations("0", 3)).isInstanceOf(PlanRefusedException.class);
            Approval approval = reclamation.approveRevocations(plan.hash(), 3);
            InvitationPlan forged = new InvitationPlan(
                    plan.id(),
                    plan.profile(),
                    plan.organizationUri(),
                    plan.createdAt(),
                    plan.expiresAt().plusSeconds(1),
                    plan.planner(),
                    plan.invitations(),
                    plan.left());
            assertThatThrownBy(() -> reclamation.revoke(forged, approval, RunControl.silent()))
                    .isInstanceOf(PlanRefusedException.class);
            scene.site.advance(Duration.ofHours(24));
            assertThatThrownBy(() -> reclamation.revoke(plan, approval, RunControl.silent()))
                    .isInstanceOf(PlanRefusedException.class)
                    .hasMessageContaining("expired");
            assertThatThrownBy(() -> reclamation.approveRevocations(plan.hash(), 3))
                    .hasMessageContaining("expired");
            assertThat(scene.deletes()).isZero();
        }
    }

    @Test
    @DisplayName("Accepted since the plan: nothing is revoked; a plan is carried out once")
    void revoke_acceptedSince_skips() {
        try (Scene scene = new Scene()) {
            InvitationPlan plan = scene.plan();
            scene.site.calendly().state().acceptInvitation(scene.old.get(0));
            Approval approval = scene.reclamation().approveRevocations(plan.hash(), 3);

            RevocationReport report = scene.reclamation().revoke(plan, approval, RunControl.silent());

            assertThat(report.in(ItemState.ABSENT)).hasSize(1);
            assertThat(report.in(ItemState.REMOVED)).hasSize(2);
            assertThat(scene.deletes()).isEqualTo(2);
            assertThatThrownBy(() -> scene.reclamation().revoke(plan, approval, RunControl.silent()))
                    .isInstanceOf(PlanRefusedException.class);
        }
    }

    @Test
    @DisplayName(
            "F12: the approval of one plan is not good for another; a profile that no longer reclaims revokes nothing")
    void revoke_otherApprovalOrSwitchedOff_isRefused() {
        try (Scene scene = new Scene()) {
            InvitationPlan plan = scene.plan();
            Approval other = new Approval("APR-OTHER", "0".repeat(64), 3, "eve", plan.createdAt());
            scene.site.store().plans().save(other);
            assertThatThrownBy(() -> scene.reclamation().revoke(plan, other, RunControl.silent()))
                    .hasMessageContaining("another plan");
            Approval fewer = new Approval("APR-FEWER", plan.hash(), 2, "eve", plan.createdAt());
            scene.site.store().plans().save(fewer);
            assertThatThrownBy(() -> scene.reclamation().revoke(plan, fewer, RunControl.silent()))
                    .hasMessageContaining("another plan");
            Approval approval = scene.reclamation().approveRevocations(plan.hash(), 3);
            scene.site
                    .store()
                    .profiles()
                    .save(scene.site
                            .profile()
                            .data()
                            .next()
                            .status(ProfileStatus.DRAFT)
                            .build());
            assertThatThrownBy(() -> scene.reclamation().revoke(plan, approval, RunControl.silent()))
                    .hasMessageContaining("does not reclaim");
            assertThatThrownBy(scene::plan).hasMessageContaining("does not reclaim");
            assertThat(scene.deletes()).isZero();
        }
    }

    @Test
    @DisplayName("Sent again since the plan: it is fresh, and stays; progress is told of each")
    void revoke_sentAgainSince_skips() {
        try (Scene scene = new Scene()) {
            InvitationPlan plan = scene.plan();
            List<ObservedInvitation> earlier = plan.invitations().stream()
                    .map(one -> new ObservedInvitation(
                            one.uri(),
                            one.email(),
                            InvitationPlan.sent(one).minusSeconds(1),
                            InvitationPlan.sent(one).minusSeconds(1)))
                    .toList();
            InvitationPlan before = new InvitationPlan(
                    plan.id(),
                    plan.profile(),
                    plan.organizationUri(),
                    plan.createdAt(),
                    plan.expiresAt(),
                    plan.planner(),
                    earlier,
                    plan.left());
            scene.site.store().journal().save(before);
            Approval approval = scene.reclamation().approveRevocations(before.hash(), 3);
            List<Long> done = new ArrayList<>();
            RevocationReport report = scene.reclamation()
                    .revoke(before, approval, RunControl.watching(progress -> done.add(progress.items()), () -> false));

            assertThat(report.in(ItemState.SKIPPED_CHANGED)).hasSize(3);
            assertThat(scene.deletes()).isZero();
            assertThat(done).containsExactly(1L, 2L, 3L);
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of("500", "reset").flatMap(f -> Stream.of(true, false).map(effect -> Arguments.of(f, effect)));
    }

    @ParameterizedTest(name = "{0}, had effect: {1}")
    @MethodSource("faults")
    @DisplayName("I9: an unknown outcome is settled by reading; one that is still pending stops the run")
    void revoke_fault_isSettledByReading(String fault, boolean effect) {
        try (Scene scene = new Scene()) {
            ExtraAnswer answer =
                    scene.site.calendly().faults().on("DELETE", INVITATIONS).once();
            if (fault.equals("reset")) {
                answer.resetConnection();
            } else {
                answer.status(500, "{}");
            }
            if (effect) {
                answer.afterEffect();
            }

            RevocationReport report = scene.revoke(scene.plan());

            assertThat(report.in(ItemState.REMOVED)).hasSize(effect ? 3 : 0);
            assertThat(report.in(ItemState.UNSETTLED)).hasSize(effect ? 0 : 1);
            assertThat(report.stopped().isEmpty()).isEqualTo(effect);
            assertThat(scene.deletes()).isEqualTo(effect ? 3 : 1);
        }
    }

    @Test
    @DisplayName("SCIM: refused, three in a row stop the run")
    void revoke_scim_stops() {
        try (Scene scene = new Scene()) {
            InvitationPlan plan = scene.plan();
            scene.site.calendly().setScim(true);

            RevocationReport report = scene.revoke(plan);

            assertThat(report.in(ItemState.REFUSED)).hasSize(3);
            assertThat(report.stopped()).contains("in a row");
            assertThat(scene.pending()).isEqualTo(4);
        }
    }

    @Test
    @DisplayName("F20: cancelled between two invitations: the others stay")
    void revoke_cancelled_stops() {
        try (Scene scene = new Scene()) {
            InvitationPlan plan = scene.plan();
            Approval approval = scene.reclamation().approveRevocations(plan.hash(), 3);
            RunControl control = RunControl.silent();
            scene.site.calendly().faults().on("DELETE", INVITATIONS).once().change(control::cancel);

            RevocationReport report = scene.reclamation().revoke(plan, approval, control);

            assertThat(report.in(ItemState.REMOVED)).hasSize(1);
            assertThat(report.in(ItemState.PENDING)).hasSize(2);
            assertThat(report.stopped()).contains("cancelled");
        }
    }
}
