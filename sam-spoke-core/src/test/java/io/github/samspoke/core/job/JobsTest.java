package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.Site;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("4: jobs")
class JobsTest {
    /** Everything that a failed run must leave alone. */
    private record Kept(List<SoftwareSubscription> seats, Map<String, UserActivity> activity, CoverageLedger coverage) {
        static Kept of(Site site) {
            return new Kept(
                    site.seats(),
                    site.store().activity().list(site.profile().id()),
                    site.sam().activity().coverage(site.profile().id()));
        }
    }

    @Test
    @DisplayName("4: all in their order, due again at their time of the next day")
    void runDue_all_inOrder() {
        try (Site site = Site.of(Site.seats(40))) {
            site.publish(site.token());
            List<JobResult> results = site.runJobs();

            assertThat(results)
                    .extracting(JobResult::kind)
                    .containsExactlyElementsOf(Stream.of(JobKind.values())
                            .filter(kind -> kind != JobKind.RECLAIM)
                            .toList());
            assertThat(results).allSatisfy(r -> assertThat(r.status().success()).isTrue());
            assertThat(results.get(0).counts().seen()).isEqualTo(40);
            assertThat(results.get(0).usage().requests()).isPositive();
            assertThat(site.runJobs()).isEmpty();
            Instant midnight = Instant.parse("2026-11-24T00:00:00Z");
            assertThat(site.sam().jobs().scheduled())
                    .allSatisfy(job -> assertThat(job.due()).isBetween(midnight, midnight.plus(Duration.ofHours(6))));
            site.advance(Duration.ofDays(1));
            assertThat(site.runJobs()).hasSize(5);
            assertThat(site.sam().jobs().results()).hasSize(10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/organization_memberships", "/organizations/.*/invitations", "/group_relationships"})
    @DisplayName("I7: a page of the download fails half way: FAILED, nothing published, what depends on it SKIPPED")
    void runDue_downloadFailsHalfWay_publishesNothing(String path) {
        try (Site site = Site.of(io.github.samspoke.emulator.OrganizationSpec.seeded(7)
                .seats(250)
                .invitations(150))) {
            site.publish(site.token());
            site.runJobs();
            Kept before = Kept.of(site);
            site.calendly().state().addMember("another@example.com", "user");
            site.advance(Duration.ofDays(1));
            site.calendly().stub("GET", path, 500, "{}").after(path.endsWith("memberships") ? 2 : 1);

            List<JobResult> results = site.runJobs();

            assertThat(results)
                    .extracting(JobResult::status)
                    .containsExactly(
                            JobStatus.FAILED,
                            JobStatus.SKIPPED,
                            JobStatus.SKIPPED,
                            JobStatus.SKIPPED,
                            JobStatus.SKIPPED);
            assertThat(results).allSatisfy(r -> assertThat(r.remedy()).isNotBlank());
            assertThat(Kept.of(site)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/scheduled_events", "/event_types", "/activity_log_entries"})
    @DisplayName("I3, I4: a page of the activity fails half way: FAILED, nobody is better covered, nothing is lost")
    void runDue_activityFailsHalfWay_coverageStays(String path) {
        try (Site site = Site.ready(120)) {
            Kept before = Kept.of(site);
            site.calendly()
                    .state()
                    .addEvent(
                            URI.create(site.candidates().get(0).userUri()),
                            site.clock().instant());
            site.advance(Duration.ofDays(1));
            site.calendly().stub("GET", path, 502, "{}");

            List<JobResult> results = site.runJobs();

            assertThat(results.get(1).status()).isEqualTo(JobStatus.FAILED);
            assertThat(results.get(1).error()).isEqualTo("VendorException");
            assertThat(results.get(2).status()).isEqualTo(JobStatus.SKIPPED);
            Set<SignalSource> sources = before.coverage().sources();
            assertThat(Kept.of(site).coverage().common(sources))
                    .isEqualTo(before.coverage().common(sources));
            before.activity().forEach((user, was) -> {
                UserActivity now = site.store().activity().find(site.profile().id(), user);
                assertThat(was.signals())
                        .allSatisfy(
                                (signal, history) -> assertThat(now.signals().get(signal))
                                        .isNotNull()
                                        .satisfies(kept ->
                                                assertThat(kept.with(history)).isEqualTo(kept)));
            });
        }
    }

    @Test
    @DisplayName("I4: what a last look saw while the job was reading is not lost")
    void run_lookDuringReading_isKept() {
        try (Site site = Site.ready(40)) {
            var id = site.profile().id();
            String user = site.store().activity().list(id).entrySet().stream()
                    .filter(e -> e.getValue().signals().containsKey(Signal.log("Login.Succeeded")))
                    .filter(e -> e.getValue().nextUpcoming() == null)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            var seen = site.clock().instant().plusSeconds(30);
            var meets = seen.plus(Duration.ofDays(3));
            RunControl control = RunControl.listening(progress -> site.store()
                    .activity()
                    .save(
                            id,
                            Map.of(
                                    user,
                                    site.store()
                                            .activity()
                                            .find(id, user)
                                            .with(Signal.EVENT_HOSTED, seen)
                                            .withUpcoming(meets))));

            assertThat(site.sam().jobs().run(Site.ACTIVITY, control).status()).isEqualTo(JobStatus.OK);

            UserActivity kept = site.store().activity().find(id, user);
            assertThat(kept.signals()).containsKey(Signal.EVENT_HOSTED);
            assertThat(kept.last().orElseThrow().at()).isEqualTo(seen);
            assertThat(kept.nextUpcoming()).isEqualTo(meets);
        }
    }

    @Test
    @DisplayName("4: another run of the job is under way: SKIPPED")
    void run_leaseHeld_skips() {
        try (Site site = Site.ready(20)) {
            assertThat(site.store()
                            .leases()
                            .acquire(
                                    JobChain.of(site.profile().id()).lease(),
                                    "another node",
                                    Duration.ofHours(1),
                                    site.clock().instant()))
                    .isPresent();
            long asked = site.calendly().journal().total();

            JobResult result = site.run(Site.SUBSCRIPTIONS);

            assertThat(result.status()).isEqualTo(JobStatus.SKIPPED);
            assertThat(result.remedy()).isNotBlank();
            assertThat(site.calendly().journal().total()).isEqualTo(asked);
        }
    }

    @Test
    @DisplayName("I7: many gone at once: HELD, nothing retired, nothing planned until it is cleared up")
    void runDue_shrunk_isHeld() {
        try (Site site = Site.ready(60)) {
            ReclamationPlan plan = site.plan(2);
            site.calendly().state().members().stream()
                    .filter(m -> m.role().equals("user"))
                    .limit(15)
                    .forEach(m -> site.calendly().state().removeMember(m.membershipUri()));
            site.advance(Duration.ofHours(23));

            assertThat(site.run(Site.SUBSCRIPTIONS).status()).isEqualTo(JobStatus.HELD);
            assertThat(site.seats()).hasSize(60);
            assertThatThrownBy(() -> site.plan(2)).hasMessageContaining("held");
            assertThatThrownBy(() -> site.execute(plan)).isInstanceOf(RefusedException.class);
            assertThat(site.deletes()).isZero();
        }
    }

    @Test
    @DisplayName("I13: the token of another account: FAILED, nothing changed, and no execution")
    void runDue_otherAccount_fails() {
        try (Site site = Site.ready(60)) {
            ReclamationPlan plan = site.plan(2);
            Kept before = Kept.of(site);
            site.connect(site.calendly().personalAccessToken(site.calendly().ownerUri()));
            assertThatThrownBy(() -> site.execute(plan)).hasMessageContaining("another account");
            site.advance(Duration.ofDays(1));

            assertFailed(site, before, "another account");
        }
    }

    @Test
    @DisplayName("I13: the account is no admin any more: FAILED, nothing changed, and no execution")
    void runDue_roleLost_fails() {
        try (Site site = Site.ready(60)) {
            ReclamationPlan plan = site.plan(2);
            Kept before = Kept.of(site);
            site.calendly().state().setRole(site.calendly().adminUri(), "user");
            assertThatThrownBy(() -> site.execute(plan)).hasMessageContaining("no owner or admin");
            site.advance(Duration.ofDays(1));

            assertFailed(site, before, "no owner or admin");
        }
    }

    @Test
    @DisplayName("I13: the token sees another organization: FAILED, nothing changed, and no execution")
    void runDue_otherOrganization_fails() {
        try (Site site = Site.ready(60);
                Site other = Site.of(
                        io.github.samspoke.emulator.OrganizationSpec.seeded(8).seats(60))) {
            ReclamationPlan plan = site.plan(2);
            Kept before = Kept.of(site);
            site.sam()
                    .connections()
                    .withToken(
                            "Calendly",
                            other.calendly().baseUri(),
                            io.github.samspoke.core.common.Secret.of(other.token()));
            assertThatThrownBy(() -> site.execute(plan)).hasMessageContaining("another organization");
            site.advance(Duration.ofDays(1));

            assertFailed(site, before, "another organization");
            assertThat(other.deletes()).isZero();
        }
    }

    @Test
    @DisplayName("I13: the token was revoked: FAILED with a remedy, nothing changed")
    void runDue_revoked_fails() {
        try (Site site = Site.of(Site.seats(60))) {
            String token = site.token();
            site.publish(token);
            site.runJobs();
            Kept before = Kept.of(site);
            site.calendly().revokeToken(token);
            site.advance(Duration.ofDays(1));

            assertFailed(site, before, "401");
        }
    }

    private static void assertFailed(Site site, Kept before, String why) {
        JobResult result = site.runJobs().get(0);
        assertThat(result.status()).isEqualTo(JobStatus.FAILED);
        assertThat(result.detail()).contains(why);
        assertThat(result.remedy()).isNotBlank();
        assertThat(Kept.of(site)).isEqualTo(before);
        assertThat(site.deletes()).isZero();
    }

    @Test
    @DisplayName("4: an organization of one, and an empty calendar: nobody is a candidate")
    void runDue_onePerson_isQuiet() {
        try (Site site = Site.of(Site.seats(1).eventsPerSeat(0))) {
            site.publish(site.calendly().personalAccessToken(site.calendly().ownerUri()));
            site.runJobs();

            assertThat(site.seats()).hasSize(1);
            assertThat(site.candidates()).isEmpty();
            site.sam().rules().review(site.profile().generatedRule());
            assertThat(site.sam()
                            .reclamation()
                            .plan(site.profile(), Policy.careful())
                            .items())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("7: a plan that nobody knows is a warning, not a failure")
    void runDue_unknownPlan_warns() {
        try (Site site = Site.of(Site.seats(20))) {
            site.publish(site.token());
            site.calendly().state().setPlan("galactic", "paid");
            List<JobResult> results = site.runJobs();

            assertThat(results.get(0).status().success()).isTrue();
            assertThat(results.get(4).status()).isEqualTo(JobStatus.OK_WITH_WARNINGS);
            assertThat(results.get(4).detail()).contains("galactic");
        }
    }
}
