package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.Site;
import io.github.samspoke.core.activity.ActivityEstimate;
import io.github.samspoke.core.activity.HistoryReading;
import io.github.samspoke.core.activity.PersonActivity;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.common.CancelledException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Lease;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.emulator.EmulatedMember;
import io.github.samspoke.emulator.EventDraft;
import io.github.samspoke.emulator.OrganizationSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2: a day, a backfill, a history")
class ActivityReadingTest {
    private static final String EVENTS = "/scheduled_events";

    /** Some 3,600 events over 400 days. */
    private static Site longLived() {
        Site site =
                Site.of(OrganizationSpec.seeded(7).seats(40).eventsPerSeat(90).pastDays(400));
        site.publish(site.token());
        site.runJobs();
        return site;
    }

    @Test
    @DisplayName("6: an ordinary day costs what began in the last 72 hours and what is to come, and 10 more")
    void run_ordinaryDay_withinTheBound() {
        try (Site site = longLived()) {
            site.advance(Duration.ofDays(1));
            ActivityEstimate estimate =
                    site.sam().activity().estimate(site.profile().id());
            AtomicLong events = new AtomicLong();

            JobResult result = site.sam().jobs().run(Site.ACTIVITY, RunControl.listening(progress -> {
                if (progress.work().equals("scheduled events")) {
                    events.set(progress.items());
                }
            }));

            assertThat(events.get()).isBetween(200L, 800L);
            assertThat(result.usage().requests()).isLessThanOrEqualTo((events.get() + 99) / 100 + 10);
            assertThat(estimate.requests())
                    .isBetween(result.usage().requests() - 5, result.usage().requests() + 3);
            assertThat(estimate.minutes()).isPositive();
        }
    }

    @Test
    @DisplayName("8: a history of 400 days extends coverage backwards, at about the cost that was estimated")
    void history_wholeYear_coveredBackwards() {
        try (Site site = longLived()) {
            ProfileId id = site.profile().id();
            Span before = site.sam()
                    .activity()
                    .coverage(id)
                    .newest(SignalSource.EVENTS)
                    .orElseThrow();
            HistoryReading history = site.sam().activity().history(id, 400);
            site.calendly().journal().clear();

            Span after =
                    history.run(RunControl.silent()).newest(SignalSource.EVENTS).orElseThrow();

            assertThat(after.to()).isEqualTo(before.to());
            assertThat(after.from())
                    .isBetween(
                            before.to().minus(Duration.ofDays(400)), before.to().minus(Duration.ofDays(399)));
            long requests = site.calendly().journal().count("GET", EVENTS);
            assertThat(requests).isBetween(10L, 60L);
            assertThat((double) history.estimate().requests())
                    .as("%s, and it took %d", history.estimate(), requests)
                    .isBetween(requests * 0.5, requests * 2.0 + 5);
            assertThat(site.sam()
                            .activity()
                            .coverage(id)
                            .newest(SignalSource.LOG)
                            .orElseThrow()
                            .length())
                    .as("of the log Calendly keeps 90 days")
                    .isBetween(Duration.ofDays(89), Duration.ofDays(91));
            assertThat(site.audit("activity.history")).hasSize(1);
            assertThat(site.audit("activity.history.read")).hasSize(1);

            site.calendly().journal().clear();
            site.sam().activity().history(id, 400).run(RunControl.silent());
            assertThat(site.calendly().journal().count("GET", EVENTS))
                    .as("nothing is left to read")
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    @DisplayName("D8: a history and the profile's jobs keep out of each other's way")
    void history_whileTheJobsRun_refused() {
        try (Site site = Site.ready(20)) {
            var id = site.profile().id();
            var leases = site.store().leases();
            HistoryReading history = site.sam().activity().history(id, 100);
            Lease elsewhere = leases.acquire(
                            JobChain.of(id).lease(),
                            "another node",
                            Duration.ofMinutes(15),
                            site.clock().instant())
                    .orElseThrow();

            assertThatThrownBy(() -> history.run(RunControl.silent()))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("under way");
            leases.release(elsewhere);
            history.run(RunControl.silent());
            assertThat(site.run(Site.ACTIVITY).status()).isEqualTo(JobStatus.OK);
        }
    }

    @Test
    @DisplayName("8: a history that was cancelled is covered nowhere it was not read, and goes on when asked again")
    void history_cancelled_goesOn() {
        try (Site site = longLived()) {
            ProfileId id = site.profile().id();
            AtomicInteger steps = new AtomicInteger();
            RunControl[] control = new RunControl[1];
            control[0] = RunControl.listening(progress -> {
                if (steps.incrementAndGet() == 3) {
                    control[0].cancel();
                }
            });

            assertThatThrownBy(() -> site.sam().activity().history(id, 400).run(control[0]))
                    .isInstanceOf(CancelledException.class);
            site.sam().activity().history(id, 400).run(RunControl.silent());

            assertThat(site.sam().activity().coverage(id).spans().get(SignalSource.EVENTS))
                    .hasSize(1);
        }
    }

    @Test
    void history_outOfRangeOrTooEarly_refused() {
        try (Site site = Site.of(Site.seats(20))) {
            site.publish(site.token());
            ProfileId id = site.profile().id();
            assertThatThrownBy(() -> site.sam().activity().history(id, 401)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> site.sam().activity().history(id, 0)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> site.sam().activity().history(id, 100)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    @DisplayName("6: before the first run the estimate comes from single pages, and is about right")
    void estimate_firstRun_fromSamples() {
        try (Site site = Site.of(OrganizationSpec.seeded(7).seats(120).eventsPerSeat(80))) {
            site.publish(site.token());
            site.run(Site.SUBSCRIPTIONS);
            site.calendly().journal().clear();
            ActivityEstimate estimate =
                    site.sam().activity().estimate(site.profile().id());
            assertThat(site.calendly().journal().total()).isLessThanOrEqualTo(12);

            long requests = site.run(Site.ACTIVITY).usage().requests();

            assertThat(requests).isGreaterThan(20);
            assertThat((double) estimate.requests())
                    .as("%s, and it took %d", estimate, requests)
                    .isBetween(requests * 0.5, requests * 2.0);
        }
    }

    @Test
    @DisplayName("6: many meetings to come and few quiet people: one request a quiet person, and the result says why")
    void run_fewQuiet_upcomingOneByOne() {
        try (Site site = Site.of(OrganizationSpec.seeded(7).seats(20).eventsPerSeat(0))) {
            var members = site.calendly().state().members();
            Instant now = site.clock().instant();
            for (EmulatedMember member : members) {
                site.calendly().state().addEvent(member.userUri(), now.minus(Duration.ofDays(3)));
            }
            EmulatedMember quiet =
                    site.calendly().state().addMember("quiet@example.com", "user", now.minus(Duration.ofDays(300)));
            for (int i = 0; i < 350; i++) {
                site.calendly().state().addEvent(members.get(5).userUri(), now.plus(Duration.ofHours(48L + i)));
            }
            site.publish(site.token());
            assertThat(site.runJobs().get(1).detail()).contains("whole organization");
            Instant meeting = now.plus(Duration.ofDays(9));
            site.calendly()
                    .state()
                    .addEvent(EventDraft.of(quiet.userUri(), meeting).bookedAt(now.minus(Duration.ofDays(70))));
            site.advance(Duration.ofDays(1));
            site.calendly().journal().clear();

            JobResult result = site.run(Site.ACTIVITY);

            assertThat(result.detail()).contains("one by one").contains("1 requests against 4");
            assertThat(site.calendly().journal().count("GET", EVENTS)).isEqualTo(2);
            ProfileId id = site.profile().id();
            assertThat(site.sam()
                            .activity()
                            .of(id, quiet.userUri().toString())
                            .kept()
                            .nextUpcoming())
                    .isEqualTo(meeting);
            assertThat(site.sam()
                            .activity()
                            .of(id, members.get(5).userUri().toString())
                            .upcomingDays())
                    .as("what was known of others stays while it is to come")
                    .hasSizeGreaterThan(10);
        }
    }

    @Test
    @DisplayName("2: the days behind a decision, with their signals, sources and what was covered")
    void of_person_daysSignalsSources() {
        try (Site site = Site.of(OrganizationSpec.seeded(7).seats(20).eventsPerSeat(0))) {
            EmulatedMember host = site.calendly().state().members().get(4);
            Instant now = site.clock().instant();
            Instant start = now.minus(Duration.ofDays(10));
            site.calendly()
                    .state()
                    .addEvent(EventDraft.of(host.userUri(), start).bookedAt(now.minus(Duration.ofDays(80))));
            site.calendly()
                    .state()
                    .addEvent(EventDraft.of(host.userUri(), start.minus(Duration.ofDays(5)))
                            .bookedAt(now.minus(Duration.ofDays(80))));
            site.publish(site.token());
            site.runJobs();

            PersonActivity person =
                    site.sam().activity().of(site.profile().id(), host.userUri().toString());

            assertThat(person.asOf()).isEqualTo(now);
            assertThat(person.coverage())
                    .containsOnlyKeys(SignalSource.EVENTS, SignalSource.EVENT_TYPES, SignalSource.LOG);
            LocalDate day = LocalDate.ofInstant(start, ZoneOffset.UTC);
            assertThat(person.sightings())
                    .containsExactly(
                            new PersonActivity.Sighting(day, Signal.EVENT_HOSTED, start, true),
                            new PersonActivity.Sighting(day.minusDays(5), Signal.EVENT_HOSTED, null, true),
                            new PersonActivity.Sighting(
                                    day.minusDays(70), Signal.EVENT_BOOKED, now.minus(Duration.ofDays(80)), false));
            assertThat(person.sightings().get(0).source()).isEqualTo(SignalSource.EVENTS);
            assertThat(person.last().orElseThrow().at()).isEqualTo(start);
        }
    }
}
