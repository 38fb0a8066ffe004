package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.HookedSpoke;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4: deleting a profile")
class DeletionTest {
    private @Nullable HookedSpoke hooked;

    private Site ready(int seats) {
        return Site.ready(seats, spoke -> hooked = new HookedSpoke(spoke));
    }

    private HookedSpoke hook() {
        return Objects.requireNonNull(hooked);
    }

    @Test
    @DisplayName("4, I10: subscriptions ENDED, jobs gone, open candidates CLOSED_SKIPPED; rules and every row stay")
    void delete_published_endsEverythingAndKeepsEveryRow() {
        try (Site site = ready(40)) {
            IntegrationProfile profile = site.profile();
            ProfileId id = profile.id();
            ReclamationPlan plan = site.plan(1);
            int seats = site.seats().size();
            int candidates = site.candidates().size();
            int rows = site.sam().audit().entries(id.value()).size();

            profile.delete();

            assertThat(site.sam().profiles().list()).isEmpty();
            assertThatThrownBy(() -> site.sam().profiles().get(id)).isInstanceOf(NoSuchRecordException.class);
            assertThat(site.sam().subscriptions().all(id)).hasSize(seats).allSatisfy(s -> {
                assertThat(s.status()).isEqualTo(SubscriptionStatus.ENDED);
                assertThat(s.endedAt()).isEqualTo(site.clock().instant());
            });
            assertThat(site.sam().subscriptions().invitations(id)).isEmpty();
            assertThat(site.sam().candidates().all(id)).hasSize(candidates).allSatisfy(c -> {
                assertThat(c.state()).isEqualTo(CandidateState.CLOSED_SKIPPED);
                assertThat(c.workNote()).contains("deleted");
            });
            assertThat(site.sam().jobs().scheduled())
                    .allSatisfy(job -> assertThat(job.profile()).isNull());
            assertThat(site.sam().rules().get(profile.generatedRule()).reviewed())
                    .isTrue();
            assertThat(site.sam().audit().entries(id.value())).hasSizeGreaterThan(rows);
            assertThat(site.audit(id, "profile.deleted")).singleElement().satisfies(row -> {
                assertThat(row.actor()).isEqualTo("ada");
                assertThat(row.details())
                        .containsEntry("subscriptionsEnded", Integer.toString(seats))
                        .containsEntry("candidatesClosed", Integer.toString(candidates));
            });
            assertThat(site.sam().audit().verify().verified()).isTrue();
            assertThat(site.deletes()).isZero();
            assertThatThrownBy(() -> site.execute(plan)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    @DisplayName(
            "I13: after it, name and organization are free for a new profile, which begins with nothing of the old")
    void create_afterDelete_isANewProfile() {
        try (Site site = ready(20)) {
            ProfileId old = site.profile().id();
            site.profile().delete();

            IntegrationProfile again = site.publish(site.token());

            assertThat(again.id()).isNotEqualTo(old);
            assertThat(site.seats()).isEmpty();
            assertThat(site.candidates()).isEmpty();
            assertThat(site.runJobs())
                    .allSatisfy(r -> assertThat(r.status().success()).isTrue());
            assertThat(site.seats()).hasSize(20);
            assertThat(site.sam().subscriptions().all(old))
                    .allSatisfy(s -> assertThat(s.status()).isEqualTo(SubscriptionStatus.ENDED));
        }
    }

    @Test
    @DisplayName("4: an execution in flight: it stops before its next item, and the deletion waits for that")
    void delete_duringExecution_waitsForTheItemInFlight() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (Site site = ready(60)) {
            IntegrationProfile profile = site.profile();
            ReclamationPlan plan = site.plan(4);
            SamSpoke.View elsewhere = SamSpoke.builder()
                    .credentialKeys(Site.KEYS)
                    .store(site.store())
                    .spoke(CalendlySpoke.create(site.clock(), site.clock()))
                    .clock(site.clock())
                    .sleeper(until -> {
                        waits.countDown();
                        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
                    })
                    .build()
                    .as(Actor.of("eve"));
            CompletableFuture<Void> deletion = new CompletableFuture<>();
            hook().beforeRemove(permit -> {
                deletion.completeAsync(() -> {
                    elsewhere.profiles().get(profile.id()).delete();
                    return null;
                });
                await(waits);
                assertThat(site.store()
                                .profiles()
                                .find(profile.id())
                                .orElseThrow()
                                .status())
                        .isEqualTo(ProfileStatus.DRAFT);
            });

            ExecutionReport report = site.execute(plan);
            assertThat(deletion).isNotDone();
            ended.countDown();
            deletion.get(20, TimeUnit.SECONDS);

            assertThat(site.deletes()).isEqualTo(1);
            assertThat(report.in(ItemState.REMOVED)).hasSize(1);
            assertThat(report.in(ItemState.PENDING)).hasSize(3);
            assertThat(report.stopped()).contains("DRAFT");
            assertThat(site.sam().profiles().list()).isEmpty();
            assertThat(site.sam().candidates().all(profile.id()))
                    .extracting(RemovalCandidate::state)
                    .containsOnlyOnce(CandidateState.CLOSED_COMPLETE)
                    .containsOnly(CandidateState.CLOSED_COMPLETE, CandidateState.CLOSED_SKIPPED);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("4, I9: what a crashed execution left in flight is settled by reading before anything is closed")
    void delete_itemLeftInFlight_settlesIt() {
        try (Site site = ready(60)) {
            IntegrationProfile profile = site.profile();
            String organization = profile.data().pinned().orElseThrow().uri();
            crash(site);
            assertThat(site.store().journal().inFlight(organization)).hasSize(1);

            profile.delete();

            assertThat(site.store().journal().inFlight(organization)).isEmpty();
            assertThat(site.deletes()).isZero();
            assertThat(site.sam().reclamation().unfinished(profile.id())).isEmpty();
            assertThat(site.sam().candidates().all(profile.id()))
                    .allSatisfy(c -> assertThat(c.state()).isEqualTo(CandidateState.CLOSED_SKIPPED));
        }
    }

    @Test
    @DisplayName("4: what is in flight and cannot be settled: refused; a draft without jobs, to be deleted again")
    void delete_cannotSettle_isRefusedAndRepeatable() {
        try (Site site = ready(60)) {
            IntegrationProfile profile = site.profile();
            crash(site);
            site.sam().connections().disconnect("Calendly");

            assertThatThrownBy(profile::delete).hasMessageContaining("Calendly");

            assertThat(site.profile().data().status()).isEqualTo(ProfileStatus.DRAFT);
            assertThat(site.sam().related(profile.id()).scheduledJobs()).isEmpty();
            assertThat(site.seats()).hasSize(60);
            site.connect(site.token());
            site.profile().delete();
            assertThat(site.sam().profiles().list()).isEmpty();
        }
    }

    private void crash(Site site) {
        hook().beforeRemove(permit -> {
            throw new IllegalStateException("the process dies here");
        });
        ReclamationPlan plan = site.plan(1);
        assertThatThrownBy(() -> site.execute(plan)).hasMessageContaining("dies here");
    }

    @Test
    @DisplayName("4: an execution that does not end: refused after its lease could have run out")
    void delete_executionNeverEnds_isRefused() {
        try (Site site = ready(20)) {
            IntegrationProfile profile = site.profile();
            String organization = profile.data().pinned().orElseThrow().uri();
            site.store()
                    .leases()
                    .acquire(
                            "execution of " + organization,
                            "another node",
                            Duration.ofDays(1),
                            site.clock().instant());

            assertThatThrownBy(profile::delete)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("draft")
                    .hasMessageContaining("execution");
            assertThat(site.clock().instant()).isAfter(Site.START.plus(Duration.ofMinutes(15)));
            assertThat(site.seats()).hasSize(20);
        }
    }

    @Test
    @DisplayName("I10: a job that was reading while the profile was deleted keeps nothing")
    void delete_duringDownload_downloadKeepsNothing() {
        try (Site site = ready(40)) {
            IntegrationProfile profile = site.profile();
            site.calendly().faults().afterRequests(3, profile::delete);

            JobResult result = site.run(Site.SUBSCRIPTIONS);

            assertThat(result.status()).isEqualTo(JobStatus.FAILED);
            assertThat(result.detail()).contains("deleted");
            assertThat(site.sam().subscriptions().all(profile.id()))
                    .allSatisfy(s -> assertThat(s.status()).isEqualTo(SubscriptionStatus.ENDED));
            assertThat(site.sam().related(profile.id()).scheduledJobs()).isEmpty();
        }
    }
}
