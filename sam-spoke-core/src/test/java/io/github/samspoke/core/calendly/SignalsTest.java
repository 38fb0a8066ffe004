package io.github.samspoke.core.calendly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.Site;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.ExecutionReport;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.emulator.EmulatedMember;
import io.github.samspoke.emulator.EventDraft;
import io.github.samspoke.emulator.OrganizationSpec;
import io.github.samspoke.emulator.TimeBounds;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2: signals as Calendly tells them")
class SignalsTest {
    private static final Instant NOW = Site.START;

    private static Site small() {
        return Site.of(OrganizationSpec.seeded(7).seats(20).eventsPerSeat(0));
    }

    private static UserActivity activity(Site site, EmulatedMember member) {
        return site.sam()
                .activity()
                .of(site.profile().id(), member.userUri().toString())
                .kept();
    }

    private static EmulatedMember user(Site site, int number) {
        return site.calendly().state().members().get(number);
    }

    @Test
    @DisplayName(
            "2, N7: hosted if it took place, booked only if canceled, to come if it starts later; co-hosts host, too")
    void analyze_events_areTold() {
        try (Site site = small()) {
            EmulatedMember host = user(site, 4);
            EmulatedMember other = user(site, 5);
            EmulatedMember upcoming = user(site, 6);
            var state = site.calendly().state();
            Instant start = NOW.minus(Duration.ofDays(3));
            Instant booked = NOW.minus(Duration.ofDays(9));
            state.addEvent(
                    EventDraft.of(host.userUri(), start).with(other.userUri()).bookedAt(booked));
            state.addEvent(EventDraft.of(upcoming.userUri(), start).calledOff().bookedAt(booked));
            state.addEvent(EventDraft.of(upcoming.userUri(), NOW.plus(Duration.ofDays(20)))
                    .bookedAt(booked));
            state.addEvent(EventDraft.of(upcoming.userUri(), NOW.plus(Duration.ofDays(2)))
                    .calledOff()
                    .bookedAt(booked));
            site.publish(site.token());
            site.runJobs();

            for (EmulatedMember each : Set.of(host, other)) {
                assertThat(activity(site, each).signals().get(Signal.EVENT_HOSTED))
                        .satisfies(h -> assertThat(h.last()).isEqualTo(start));
            }
            UserActivity known = activity(site, upcoming);
            assertThat(known.signals()).doesNotContainKey(Signal.EVENT_HOSTED).containsKey(Signal.EVENT_BOOKED);
            assertThat(known.nextUpcoming()).isEqualTo(NOW.plus(Duration.ofDays(20)));
        }
    }

    @Test
    @DisplayName("2: of the log, what a member did counts; failures and the system never do")
    void analyze_log_countsActors() {
        try (Site site = small()) {
            var state = site.calendly().state();
            EmulatedMember works = state.addMember("works@example.com", "user", NOW.minus(Duration.ofDays(300)));
            EmulatedMember fails = state.addMember("fails@example.com", "user", NOW.minus(Duration.ofDays(300)));
            state.addLogEntry(works.userUri(), "Login", "Succeeded", NOW.minus(Duration.ofDays(4)));
            state.addLogEntry(fails.userUri(), "Login", "Failed", NOW.minus(Duration.ofDays(4)));
            state.addLogEntry(null, "User", "Synced", NOW.minus(Duration.ofDays(4)));
            site.publish(site.token());
            site.runJobs();

            assertThat(activity(site, works).signals()).containsKey(Signal.log("Login.Succeeded"));
            assertThat(activity(site, fails).signals().keySet())
                    .noneMatch(signal -> signal.id().startsWith("log."));
        }
    }

    @Test
    @DisplayName("2: edits of one's own event types count since the look-back began")
    void analyze_eventTypes_countsEdits() {
        try (Site site = small()) {
            var state = site.calendly().state();
            EmulatedMember recent = state.addMember("recent@example.com", "user", NOW.minus(Duration.ofDays(300)));
            EmulatedMember old = state.addMember("old@example.com", "user", NOW.minus(Duration.ofDays(300)));
            state.editEventType(recent.userUri(), NOW.minus(Duration.ofDays(59)));
            state.editEventType(old.userUri(), NOW.minus(Duration.ofDays(61)));
            site.publish(site.token());
            site.runJobs();

            assertThat(activity(site, recent).signals()).containsKey(Signal.EVENT_TYPE_EDITED);
            assertThat(activity(site, old).signals()).isEmpty();
        }
    }

    @Test
    @DisplayName("2: whether a bound includes its instant makes no difference to the evidence")
    void analyze_allTimeBounds_agree() {
        Map<String, UserActivity> inclusive = evidence(TimeBounds.INCLUSIVE);
        for (TimeBounds bounds : TimeBounds.values()) {
            assertThat(evidence(bounds)).as("%s", bounds).isEqualTo(inclusive);
        }
    }

    private static Map<String, UserActivity> evidence(TimeBounds bounds) {
        try (Site site = Site.of(Site.seats(40))) {
            site.calendly().setTimeBounds(bounds);
            EmulatedMember edge = user(site, 5);
            site.calendly().state().addEvent(edge.userUri(), NOW.minus(Duration.ofDays(60)));
            site.publish(site.token());
            site.runJobs();
            site.advance(Duration.ofDays(1));
            site.runJobs();
            return site.store().activity().list(site.profile().id());
        }
    }

    @Test
    @DisplayName("2: an upcoming meeting never ages into a hosted one: it is read again, and may have been canceled")
    void analyze_nextDay_readsUpcomingAgain() {
        try (Site site = small()) {
            EmulatedMember host = user(site, 4);
            site.calendly().state().addEvent(host.userUri(), NOW.plus(Duration.ofHours(5)));
            site.publish(site.token());
            site.runJobs();
            assertThat(activity(site, host).nextUpcoming()).isNotNull();
            assertThat(activity(site, host).signals()).doesNotContainKey(Signal.EVENT_HOSTED);
            site.advance(Duration.ofDays(1));
            site.runJobs();

            assertThat(activity(site, host).nextUpcoming()).isNull();
            assertThat(activity(site, host).signals()).containsKey(Signal.EVENT_HOSTED);
        }
    }

    @Test
    @DisplayName(
            "2: hosts without a user are told by their e-mail; more than one in 200 unknown: not covered, not kept")
    void analyze_hostsByEmail_areMatchedOrDoubted() {
        try (Site site = small()) {
            EmulatedMember host = user(site, 4);
            site.calendly().state().addEvent(host.userUri(), NOW.minus(Duration.ofDays(3)));
            String events = Answers.get(site, "/scheduled_events?count=100" + Answers.organization(site));
            String unlinked = events.replace("\"user\":\"" + host.userUri() + "\",", "");
            site.publish(site.token());
            var byEmail = site.calendly().stub("GET", "/scheduled_events", 200, unlinked);
            site.runJobs();
            assertThat(activity(site, host).signals()).containsKey(Signal.EVENT_HOSTED);
            var coverage = site.sam().activity().coverage(site.profile().id());

            byEmail.remove();
            site.calendly().stub("GET", "/scheduled_events", 200, unlinked.replace(host.email(), "nobody@example.net"));
            site.advance(Duration.ofDays(1));
            var result = site.run(Site.ACTIVITY);

            assertThat(result.status()).isEqualTo(JobStatus.PARTIAL);
            assertThat(result.detail()).contains("belong to nobody");
            assertThat(site.sam().activity().coverage(site.profile().id())).isEqualTo(coverage);
        }
    }

    @Test
    @DisplayName("N8: a meeting with a time that nobody can read: its host is unknown, others are as ever")
    void analyze_oneTimeMalformed_thatHostIsUnknown() {
        try (Site site = small()) {
            EmulatedMember spoiled = user(site, 4);
            EmulatedMember other = user(site, 5);
            site.calendly().state().addEvent(spoiled.userUri(), NOW.minus(Duration.ofHours(26)));
            site.calendly().state().addEvent(other.userUri(), NOW.minus(Duration.ofHours(25)));
            String events = Answers.get(site, "/scheduled_events?count=100" + Answers.organization(site));
            String malformed = events.replaceFirst("\"start_time\":\"[^\"]*\"", "\"start_time\":\"soon\"");
            site.publish(site.token());
            var stub = site.calendly().stub("GET", "/scheduled_events", 200, malformed);
            assertThat(site.runJobs().get(1).status()).isEqualTo(JobStatus.OK);

            assertThat(activity(site, other).signals()).containsKey(Signal.EVENT_HOSTED);
            assertThat(activity(site, spoiled).signals()).doesNotContainKey(Signal.EVENT_HOSTED);
            assertThat(activity(site, spoiled).unreadUntil()).isEqualTo(NOW);
            assertThat(decision(site, spoiled)).isInstanceOf(Decision.Unknown.class);
            assertThat(site.candidates())
                    .noneMatch(c -> c.userUri().equals(spoiled.userUri().toString()));

            stub.remove();
            site.advance(Duration.ofHours(20));
            site.run(Site.ACTIVITY);
            assertThat(decision(site, spoiled)).as("once it can be read").isInstanceOf(Decision.Keep.class);
        }
    }

    private static Decision decision(Site site, EmulatedMember member) {
        return site.sam().candidates().assess(site.profile().id()).stream()
                .filter(a -> a.subscription().userUri().equals(member.userUri().toString()))
                .findFirst()
                .orElseThrow()
                .decision();
    }

    @Test
    @DisplayName("N8: a meeting that cannot be read, nor whose it is, spoils the reading")
    void analyze_hostsMalformedToo_fails() {
        try (Site site = small()) {
            site.calendly().state().addEvent(user(site, 4).userUri(), NOW.minus(Duration.ofHours(26)));
            String events = Answers.get(site, "/scheduled_events?count=100" + Answers.organization(site));
            String malformed = events.replaceFirst("\"start_time\":\"[^\"]*\"", "\"start_time\":\"soon\"")
                    .replaceFirst("\"event_memberships\":\\[[^]]*]", "\"event_memberships\":[{}]");
            site.publish(site.token());
            site.calendly().stub("GET", "/scheduled_events", 200, malformed);

            assertThat(site.runJobs().get(1).status()).isEqualTo(JobStatus.FAILED);
            assertThat(site.sam().activity().coverage(site.profile().id()).sources())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("N7: a meeting that was given to another host counts for the new one, too; nobody loses what was seen")
    void analyze_reassigned_bothKeep() {
        try (Site site = small()) {
            EmulatedMember first = user(site, 4);
            EmulatedMember second = user(site, 5);
            site.calendly().state().addEvent(first.userUri(), NOW.minus(Duration.ofHours(3)));
            String events = Answers.get(site, "/scheduled_events?count=100" + Answers.organization(site));
            site.publish(site.token());
            site.runJobs();
            site.advance(Duration.ofDays(1));
            site.calendly()
                    .stub(
                            "GET",
                            "/scheduled_events",
                            200,
                            events.replace(
                                            first.userUri().toString(),
                                            second.userUri().toString())
                                    .replace(first.email(), second.email()));
            site.run(Site.ACTIVITY);

            assertThat(activity(site, first).signals()).containsKey(Signal.EVENT_HOSTED);
            assertThat(activity(site, second).signals()).containsKey(Signal.EVENT_HOSTED);
        }
    }

    @Test
    @DisplayName("2: an address that was somebody else's before belongs to the one who has it now")
    void analyze_emailPassedOn_countsForThePresentHolder() {
        try (Site site = small()) {
            EmulatedMember host = user(site, 4);
            site.publish(site.token());
            site.runJobs();
            // Everybody else had this address before.
            for (SoftwareSubscription seat : site.seats()) {
                if (!seat.userUri().equals(host.userUri().toString())) {
                    site.store().subscriptions().save(formerly(seat, EmailAddress.of(host.email())));
                }
            }
            site.calendly().state().addEvent(host.userUri(), NOW.minus(Duration.ofHours(3)));
            String events = Answers.get(site, "/scheduled_events?count=100" + Answers.organization(site));
            site.calendly()
                    .stub("GET", "/scheduled_events", 200, events.replace("\"user\":\"" + host.userUri() + "\",", ""));
            site.run(Site.ACTIVITY);

            assertThat(activity(site, host).signals()).containsKey(Signal.EVENT_HOSTED);
        }
    }

    private static SoftwareSubscription formerly(SoftwareSubscription s, EmailAddress former) {
        return new SoftwareSubscription(
                s.profile(),
                s.userUri(),
                s.email(),
                Set.of(former),
                s.name(),
                s.role(),
                s.groups(),
                s.spells(),
                s.identifier(),
                s.status(),
                s.missingSince(),
                s.endedAt(),
                s.firstSeenRun());
    }

    @Test
    @DisplayName(
            "I5, I6: the last look takes every meeting in the person's own list for the person's, whatever it calls the host")
    void look_hostUnderFormerAddress_countsAll() {
        try (Site site = Site.ready(60)) {
            ReclamationPlan plan = site.plan(1);
            String user = plan.items().get(0).userUri();
            site.calendly().state().addEvent(URI.create(user), NOW.plus(Duration.ofDays(9)));
            String events = Answers.get(site, "/scheduled_events?user=" + user + Answers.organization(site));
            String unlinked = events.replace("\"user\":\"" + user + "\",", "")
                    .replace(plan.items().get(0).email(), "before.the.wedding@example.com");
            assertThat(unlinked).isNotEqualTo(events);
            site.calendly().stub("GET", "/scheduled_events", 200, unlinked);

            ExecutionReport report = site.execute(plan);

            assertThat(site.deletes()).isZero();
            assertThat(report.in(ItemState.SKIPPED_CHANGED)).hasSize(1);
        }
    }

    @Test
    @DisplayName("I3: a scope that is missing makes its source missing, never inactive people")
    void analyze_scopeMissing_sourceIsNotCovered() {
        try (Site site = Site.of(Site.seats(40))) {
            site.publish(site.token("activity_log:read", "event_types:read"));
            site.runJobs();

            assertThat(site.sam().activity().coverage(site.profile().id()).sources())
                    .containsExactly(SignalSource.EVENTS);
            site.sam().rules().review(site.profile().generatedRule());
            assertThat(site.plan(9).items()).isEmpty();
            assertThat(site.plan(9).leftOut())
                    .allSatisfy(left -> assertThat(left.reason()).contains("one source alone"));
        }
    }
}
