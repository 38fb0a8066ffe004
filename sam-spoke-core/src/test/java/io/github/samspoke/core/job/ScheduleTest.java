package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.DailyTime;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.job.internal.ScheduleAccess;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.emulator.OrganizationSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4: when jobs are due")
class ScheduleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String IDENTIFY = JobKind.IDENTIFY_CANDIDATES.jobName("");

    private static Instant due(Site site, String job) {
        return site.store().jobs().find(job).orElseThrow().due();
    }

    @Test
    @DisplayName("The host's time of day, in its zone, from the second run on")
    void runDue_hostsTime_nextDayThen() {
        try (Site site = Site.of(Site.seats(20))) {
            site.publish(site.token());
            SamSpoke.View node = Nodes.another(site, builder -> builder.jobsDailyAt(LocalTime.of(22, 15), BERLIN));
            assertThat(node.jobs().runDue()).hasSize(5);

            assertThat(site.sam().jobs().scheduled())
                    .extracting(ScheduledJob::due)
                    .containsOnly(Instant.parse("2026-11-23T21:15:00Z"));
        }
    }

    @Test
    @DisplayName("A run that begins less than six hours before the time of day counts for it")
    void runDue_shortBefore_countsForIt() {
        try (Site site = Site.of(Site.seats(20))) {
            site.publish(site.token());
            // It is 09:00 in London, and the jobs begin a few seconds later.
            Nodes.another(site, builder -> builder.jobsDailyAt(LocalTime.of(15, 0), ZoneId.of("Europe/London")))
                    .jobs()
                    .runDue();

            assertThat(due(site, Site.SUBSCRIPTIONS)).isEqualTo(Instant.parse("2026-11-24T15:00:00Z"));
        }
    }

    @Test
    @DisplayName("Days that were missed are made up for by one run")
    void runDue_weekMissed_runsOnce() {
        try (Site site = Site.ready(20)) {
            site.advance(Duration.ofDays(7));

            assertThat(site.runJobs()).hasSize(5);
            assertThat(site.runJobs()).isEmpty();
            assertThat(due(site, Site.ACTIVITY))
                    .isBetween(site.clock().instant(), site.clock().instant().plus(Duration.ofDays(1)));
        }
    }

    @Test
    @DisplayName("A profile's own time of day, which it keeps under another name")
    void dailyAt_profile_itsJobsOnly() {
        try (Site site = Site.ready(20)) {
            site.sam().jobs().dailyAt(site.profile().id(), new DailyTime(LocalTime.of(23, 0), BERLIN));

            assertThat(due(site, Site.SUBSCRIPTIONS)).isEqualTo(Instant.parse("2026-11-23T22:00:00Z"));
            assertThat(due(site, Site.ACTIVITY)).isEqualTo(Instant.parse("2026-11-23T22:00:00Z"));
            assertThat(due(site, IDENTIFY)).isEqualTo(Instant.parse("2026-11-24T06:00:00Z"));
            site.advance(Duration.ofDays(1));
            site.runJobs();
            assertThat(due(site, Site.SUBSCRIPTIONS)).isEqualTo(Instant.parse("2026-11-24T22:00:00Z"));
            assertThat(site.audit("jobs.dailyAt")).hasSize(1);
            site.profile().edit(form -> form.displayName("Sales"));
            assertThat(due(site, "SAM - Refresh Sales Subscriptions")).isEqualTo(Instant.parse("2026-11-24T22:00:00Z"));
            assertThat(due(site, "SAM - Refresh Sales Activity")).isEqualTo(Instant.parse("2026-11-24T22:00:00Z"));
            assertThat(site.store().jobs().find(Site.SUBSCRIPTIONS)).isEmpty();
            ProfileId nobody = new ProfileId("PRF9999");
            DailyTime noon = new DailyTime(LocalTime.NOON, BERLIN);
            assertThatThrownBy(() -> site.sam().jobs().dailyAt(nobody, noon)).isInstanceOf(NoSuchRecordException.class);
        }
    }

    @Test
    @DisplayName("A profile's chain brings the instance's jobs along, for that profile alone")
    void runDue_secondProfile_instanceLooksAtItAlone() {
        try (Site site = Site.ready(30);
                Site elsewhere = Site.of(OrganizationSpec.seeded(8).seats(17))) {
            IntegrationProfile second = second(site, elsewhere);
            Instant daily = due(site, IDENTIFY);

            List<JobResult> results = site.runJobs();

            assertThat(results).hasSize(5);
            assertThat(results.get(0).profile()).isEqualTo(second.id());
            assertThat(results.get(2).counts().seen()).isEqualTo(17);
            assertThat(results.get(3).counts().seen()).isEqualTo(17);
            assertThat(results.get(4).counts().seen()).isEqualTo(1);
            assertThat(due(site, IDENTIFY)).isEqualTo(daily);
            assertThat(site.runJobs()).isEmpty();
            site.advance(Duration.ofDays(1));
            elsewhere.advance(Duration.ofDays(1));
            assertThat(site.runJobs())
                    .filteredOn(result -> result.kind() == JobKind.IDENTIFY_CANDIDATES)
                    .extracting(result -> result.counts().seen())
                    .containsExactly(47L);
        }
    }

    @Test
    @DisplayName("One profile whose download fails does not keep the other's candidates from being looked at")
    void runDue_oneBroken_otherGoesOn() {
        try (Site site = Site.ready(30);
                Site elsewhere = Site.of(OrganizationSpec.seeded(8).seats(17))) {
            second(site, elsewhere);
            site.runJobs();
            site.advance(Duration.ofDays(1));
            elsewhere.calendly().stub("GET", "/organization_memberships", 500, "{}");

            List<JobResult> results = site.runJobs();

            assertThat(results)
                    .filteredOn(result -> result.kind() == JobKind.IDENTIFY_CANDIDATES)
                    .extracting(result -> result.counts().seen())
                    .containsExactly(30L);
            assertThat(results)
                    .filteredOn(result -> result.status() == JobStatus.FAILED)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn(result -> result.status() == JobStatus.SKIPPED)
                    .hasSize(1);
        }
    }

    private static IntegrationProfile second(Site site, Site elsewhere) {
        var connection = site.sam()
                .connections()
                .withToken(
                        "Elsewhere",
                        elsewhere.calendly().baseUri(),
                        io.github.samspoke.core.common.Secret.of(elsewhere.token()));
        IntegrationProfile valid = site.sam()
                .profiles()
                .create(form -> form.displayName("Elsewhere").connection(connection))
                .validateConnection();
        return valid.publish(valid.confirmation());
    }

    @Test
    @DisplayName("A job that is missing, due too late, or has not run for 36 hours: said so, and made due")
    void heal_staleSchedule_isHealed() {
        try (Site site = Site.ready(20)) {
            assertThat(site.sam().jobs().heal()).isEmpty();
            JobStore jobs = site.store().jobs();
            jobs.remove(Site.ACTIVITY);
            jobs.remove(IDENTIFY);
            Instant never = site.clock().instant().plus(Duration.ofDays(400));
            jobs.save(jobs.find(Site.SUBSCRIPTIONS).orElseThrow().dueAt(never));

            // Another node, which has not looked yet, does so by itself.
            SamSpoke.View other = Nodes.another(site);
            assertThat(other.jobs().due(10))
                    .containsExactly(JobChain.of(site.profile().id()), JobChain.INSTANCE);

            assertThat(site.audit("job.healed"))
                    .extracting(entry -> entry.subject())
                    .containsExactly(Site.SUBSCRIPTIONS, Site.ACTIVITY);
            assertThat(site.runJobs()).hasSize(5);
            assertThat(site.sam().jobs().heal()).isEmpty();
            site.advance(Duration.ofHours(37));
            assertThat(site.sam().jobs().heal()).hasSize(5);
        }
    }

    @Test
    @DisplayName("Times without the host's word are spread over six hours, and a profile keeps its own")
    void spread_manyProfiles_evenly() {
        int[] hours = new int[6];
        for (int i = 1; i <= 6000; i++) {
            ProfileId id = new ProfileId("PRF%04d".formatted(i));
            DailyTime time = ScheduleAccess.spread(id);
            assertThat(time).isEqualTo(ScheduleAccess.spread(id));
            hours[time.time().getHour()]++;
        }
        assertThat(IntStream.of(hours).boxed())
                .allSatisfy(profiles -> assertThat(profiles).isBetween(900, 1100));
    }

    @Test
    @DisplayName("The last results of a job, newest first, and one by its number")
    void latest_twoDays_newestFirst() {
        try (Site site = Site.ready(20)) {
            site.advance(Duration.ofDays(1));
            JobResult second = site.sam().jobs().run(Site.SUBSCRIPTIONS, RunControl.silent());

            assertThat(site.sam().jobs().latest(Site.SUBSCRIPTIONS, 5))
                    .hasSize(2)
                    .startsWith(second);
            assertThat(site.sam().jobs().latest(Site.SUBSCRIPTIONS, 1)).containsExactly(second);
        }
    }
}
