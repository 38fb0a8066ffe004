package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.NotAllowedException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.subscription.HeldFigure;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I3, I7: a held figure is accepted by whoever repeats it")
class AcceptTest {
    private static Site shrunk(int gone) {
        Site site = Site.ready(60);
        leave(site, gone);
        site.advance(Duration.ofHours(23));
        return site;
    }

    private static void leave(Site site, int gone) {
        site.calendly().state().members().stream()
                .filter(m -> m.role().equals("user"))
                .limit(gone)
                .toList()
                .forEach(m -> site.calendly().state().removeMember(m.membershipUri()));
    }

    @Test
    @DisplayName("I7: accepted by hash and count, audited; the next download of the same people is published")
    void accept_snapshot_nextIsPublished() {
        try (Site site = shrunk(15)) {
            JobResult held = site.run(Site.SUBSCRIPTIONS);
            HeldFigure figure = held.held().get(0);
            assertThat(figure.count()).isEqualTo(15);

            site.sam().jobs().accept(held.number(), figure.hash(), 15, "a team left");

            assertThatThrownBy(() -> site.plan(2)).hasMessageContaining("held");
            assertThat(site.run(Site.SUBSCRIPTIONS).status()).isEqualTo(JobStatus.OK);
            assertThat(site.seats())
                    .filteredOn(seat -> seat.status() == SubscriptionStatus.MISSING)
                    .hasSize(15);
            assertThat(site.audit("figure.accepted"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.details()).containsEntry("count", "15"));
        }
    }

    @Test
    @DisplayName("I7: one more gone is another figure, and is held again")
    void accept_snapshotThenAnotherLeaves_isHeld() {
        try (Site site = shrunk(15)) {
            JobResult held = site.run(Site.SUBSCRIPTIONS);
            site.sam().jobs().accept(held.number(), held.held().get(0).hash(), 15, "a team left");
            leave(site, 1);

            JobResult again = site.run(Site.SUBSCRIPTIONS);

            assertThat(again.status()).isEqualTo(JobStatus.HELD);
            assertThat(again.held().get(0).count()).isEqualTo(16);
            assertThat(site.seats()).noneMatch(seat -> seat.status() == SubscriptionStatus.MISSING);
        }
    }

    @Test
    @DisplayName("I7: another count, another hash, another run, or nobody who may: refused")
    void accept_otherFigure_refuses() {
        try (Site site = shrunk(15)) {
            JobResult held = site.run(Site.SUBSCRIPTIONS);
            String hash = held.held().get(0).hash();
            Jobs jobs = site.sam().jobs();
            assertThatThrownBy(() -> jobs.accept(held.number(), hash, 14, "x")).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> jobs.accept(held.number(), "", 15, "x")).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> jobs.accept("JOB000001", hash, 15, "x")).isInstanceOf(RefusedException.class);
            SamSpoke.View integrator =
                    Nodes.another(site, builder -> builder.authorizer((actor, role) -> role == Role.SAM_INTEGRATOR));
            assertThatThrownBy(() -> integrator.jobs().accept(held.number(), hash, 15, "x"))
                    .isInstanceOf(NotAllowedException.class);
            assertThat(site.run(Site.SUBSCRIPTIONS).status()).isEqualTo(JobStatus.HELD);
        }
    }

    /** An organization of which more than half really is idle. */
    private static Site quiet() {
        Site site = Site.of(Site.seats(80).inactiveShare(0.75));
        site.publish(site.token());
        site.runJobs();
        return site;
    }

    @Test
    @DisplayName("I3: a doubt about activity is lifted by an admin who repeats the figure, for seven days")
    void accept_evidence_makesCandidates() {
        try (Site site = quiet()) {
            JobResult held = site.run(Site.IDENTIFY);
            assertThat(held.status()).isEqualTo(JobStatus.HELD);
            assertThat(site.candidates()).isEmpty();
            HeldFigure figure = held.held().get(0);

            site.sam().jobs().accept(held.number(), figure.hash(), figure.count(), "half of us are interns");

            assertThat(site.run(Site.IDENTIFY).status()).isEqualTo(JobStatus.OK);
            assertThat(site.candidates()).isNotEmpty();
            site.advance(Duration.ofDays(7));
            site.runJobs();
            assertThat(site.run(Site.IDENTIFY).status()).isEqualTo(JobStatus.HELD);
        }
    }

    @Test
    @DisplayName("I3: one person more who looks inactive is more than was accepted")
    void accept_evidenceThenWorse_isHeld() {
        try (Site site = quiet()) {
            JobResult held = site.run(Site.IDENTIFY);
            HeldFigure figure = held.held().get(0);
            String text = figure.what();
            site.sam().jobs().accept(held.number(), figure.hash(), figure.count(), "true");
            site.store()
                    .acceptances()
                    .save(new io.github.samspoke.core.subscription.Acceptance(
                            figure.profile(),
                            figure.hash(),
                            figure.count() - 1,
                            "ada",
                            "as if one fewer had been accepted",
                            site.clock().instant()));

            assertThat(site.run(Site.IDENTIFY).held())
                    .singleElement()
                    .extracting(HeldFigure::what)
                    .isEqualTo(text);
        }
    }

    @Test
    @DisplayName("I3: no meeting in the whole organization cannot be accepted")
    void accept_noMeetingAtAll_refuses() {
        try (Site site = Site.of(Site.seats(30).eventsPerSeat(0))) {
            site.publish(site.token());
            site.runJobs();
            JobResult held = site.run(Site.IDENTIFY);
            assertThat(held.status()).isEqualTo(JobStatus.HELD);
            HeldFigure figure = held.held().get(0);

            assertThatThrownBy(() ->
                            site.sam().jobs().accept(held.number(), figure.hash(), figure.count(), "we never meet"))
                    .isInstanceOf(RefusedException.class);
        }
    }
}
