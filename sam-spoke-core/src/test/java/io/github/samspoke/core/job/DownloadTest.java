package io.github.samspoke.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.Site;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import io.github.samspoke.emulator.EmulatedMember;
import io.github.samspoke.emulator.ExtraAnswer;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Issue 4: downloads")
class DownloadTest {
    private static final String MEMBERSHIPS = "/organization_memberships";

    /** How many pages of the hundred fail for ever, each in a run of its own; 100 for all of them. */
    private static final int FAILING_PAGES = Integer.getInteger("samspoke.pages", 8);

    /** How many schedules of comings and goings between two pages; 10,000 in the figure of the documents. */
    private static final int SCHEDULES = Integer.getInteger("samspoke.schedules", 25);

    @Test
    @DisplayName(
            "D2: a page that fails for ever, whichever: nothing published, nobody retired, then all as in a clean run")
    void run_pageFailsForEver_nothingPublished() {
        try (Site site = Site.of(Site.seats(9_950).eventsPerSeat(0).invitations(0))) {
            site.publish(site.token());
            assertThat(site.run(Site.SUBSCRIPTIONS).status()).isEqualTo(JobStatus.OK);
            List<SoftwareSubscription> clean = site.seats();
            int snapshots =
                    site.store().subscriptions().snapshots(site.profile().id()).size();

            for (int page : sample(100)) {
                site.advance(Duration.ofHours(8));
                ExtraAnswer failing = site.calendly()
                        .faults()
                        .on("GET", MEMBERSHIPS)
                        .when(query -> !query.containsKey("user"))
                        .page(page)
                        .status(503);

                assertThat(site.run(Site.SUBSCRIPTIONS).status())
                        .as("page %d", page)
                        .isEqualTo(JobStatus.FAILED);

                assertThat(failing.used()).as("page %d", page).isPositive();
                assertThat(site.seats()).as("page %d", page).isEqualTo(clean);
                failing.remove();
            }
            assertThat(site.store().subscriptions().snapshots(site.profile().id()))
                    .hasSize(snapshots);
            site.advance(Duration.ofHours(8));
            assertThat(site.run(Site.SUBSCRIPTIONS).status()).isEqualTo(JobStatus.OK);
            assertThat(site.seats()).isEqualTo(clean);
        }
    }

    /** The first, the last and some in between. */
    private static int[] sample(int pages) {
        return IntStream.range(0, FAILING_PAGES)
                .map(i -> 1 + i * (pages - 1) / Math.max(1, FAILING_PAGES - 1))
                .toArray();
    }

    @Test
    @DisplayName("D3: a thousand members, then an empty list with 200: not whole, nobody retired")
    void run_emptyListAfterThousand_refused() {
        try (Site site = Site.of(Site.seats(1_000).eventsPerSeat(0).invitations(0))) {
            site.publish(site.token());
            site.run(Site.SUBSCRIPTIONS);
            site.advance(Duration.ofDays(1));
            site.calendly()
                    .faults()
                    .on("GET", MEMBERSHIPS)
                    .when(query -> !query.containsKey("user"))
                    .status(
                            200,
                            "{\"collection\":[],\"pagination\":{\"count\":0,\"next_page\":null,\"previous_page\":null,"
                                    + "\"next_page_token\":null,\"previous_page_token\":null}}");

            JobResult result = site.run(Site.SUBSCRIPTIONS);

            assertThat(result.status()).isEqualTo(JobStatus.PARTIAL);
            assertThat(result.detail()).contains("did not show the account that read it");
            assertThat(site.seats())
                    .hasSize(1_000)
                    .allSatisfy(s -> assertThat(s.status()).isEqualTo(SubscriptionStatus.ACTIVE));
        }
    }

    @Test
    @DisplayName("D4: people who come, go and change between two pages; who stays is never retired")
    void run_membersMoveBetweenPages_nobodyRetiredWhoStays() {
        long seed = Long.getLong("samspoke.schedule.seed", 20_261_123L);
        System.out.println("-Dsamspoke.schedule.seed=" + seed + ", " + SCHEDULES + " schedules");
        SplittableRandom random = new SplittableRandom(seed);
        try (Site site = Site.of(Site.seats(330).eventsPerSeat(0).invitations(0))) {
            site.publish(site.token());
            site.run(Site.SUBSCRIPTIONS);
            for (int schedule = 0; schedule < SCHEDULES; schedule++) {
                site.advance(Duration.ofHours(7));
                int page = 1 + random.nextInt(4);
                ExtraAnswer change = site.calendly()
                        .faults()
                        .on("GET", MEMBERSHIPS)
                        .when(query -> !query.containsKey("user"))
                        .page(page)
                        .once()
                        .change(() -> move(site, random));

                assertThat(site.run(Site.SUBSCRIPTIONS).status().success()).isTrue();

                change.remove();
                assertStayed(site, "schedule " + schedule + " of seed " + seed);
            }
        }
    }

    /** Somebody goes, somebody comes, somebody changes. */
    private static void move(Site site, SplittableRandom random) {
        var state = site.calendly().state();
        List<EmulatedMember> users =
                state.members().stream().filter(m -> m.role().equals("user")).toList();
        if (random.nextBoolean()) {
            state.removeMember(users.get(random.nextInt(users.size())).membershipUri());
        }
        state.addMember("new" + random.nextInt(Integer.MAX_VALUE) + "@example.com", "user");
    }

    private static void assertStayed(Site site, String when) {
        List<String> there = site.calendly().state().memberUris().stream()
                .map(Object::toString)
                .toList();
        assertThat(site.sam().subscriptions().all(site.profile().id()))
                .as(when)
                .filteredOn(seat -> there.contains(seat.membershipUri()))
                .allSatisfy(seat -> assertThat(seat.status()).isEqualTo(SubscriptionStatus.ACTIVE));
    }

    @Test
    @DisplayName(
            "D7: the account loses its role while it reads: nothing published, and no plan once the last is a day old")
    void run_roleFallsWhileReading_incomplete() {
        try (Site site = Site.ready(60)) {
            List<SoftwareSubscription> before = site.seats();
            int snapshots =
                    site.store().subscriptions().snapshots(site.profile().id()).size();
            site.advance(Duration.ofHours(25));
            site.calendly()
                    .faults()
                    .on("GET", MEMBERSHIPS)
                    .when(query -> !query.containsKey("user"))
                    .once()
                    .change(() ->
                            site.calendly().state().setRole(site.calendly().adminUri(), "user"));

            JobResult result = site.run(Site.SUBSCRIPTIONS);

            assertThat(result.status()).isEqualTo(JobStatus.FAILED);
            assertThat(result.remedy()).contains("owner or admin");
            assertThat(site.seats()).isEqualTo(before);
            assertThat(site.store().subscriptions().snapshots(site.profile().id()))
                    .hasSize(snapshots);
            assertThatThrownBy(() -> site.plan(2)).hasMessageContaining("last complete download");
        }
    }

    @Test
    @DisplayName("Issue 4: the portal says 412: compared once; a difference is a warning, a negative number an error")
    void run_controlTotal_comparedOnce() {
        try (Site site = Site.ready(40)) {
            var profile = site.profile().id();
            site.sam().subscriptions().controlTotal(profile, 40);
            assertThat(site.run(Site.SUBSCRIPTIONS).status()).isEqualTo(JobStatus.OK);

            site.sam().subscriptions().controlTotal(profile, 412);
            JobResult differs = site.run(Site.SUBSCRIPTIONS);
            assertThat(differs.status()).isEqualTo(JobStatus.OK_WITH_WARNINGS);
            assertThat(differs.detail()).contains("showed 412 members to ada").contains("saw 40");
            assertThat(differs.remedy()).isNotBlank();

            assertThat(site.run(Site.SUBSCRIPTIONS).status()).isEqualTo(JobStatus.OK);
            assertThat(site.audit("subscriptions.control-total")).hasSize(2);
            assertThatThrownBy(() -> site.sam().subscriptions().controlTotal(profile, -1))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    @DisplayName("Issue 4: the plan, stage and kind of the organization are taken over as they change")
    void run_planChanges_takenOver() {
        try (Site site = Site.ready(20)) {
            assertThat(site.profile().data().pinned())
                    .hasValueSatisfying(facts -> assertThat(facts.kind()).isEqualTo("multiple"));
            site.calendly().state().setPlan("teams", "trial");

            site.run(Site.SUBSCRIPTIONS);

            assertThat(site.profile().data().pinned().map(OrganizationFacts::plan))
                    .contains("teams");
            assertThat(site.profile().data().pinned().map(OrganizationFacts::stage))
                    .contains("trial");
            assertThat(site.seats()).allSatisfy(s -> assertThat(s.identifier()).isEqualTo("teams"));
        }
    }

    @Test
    @DisplayName("rules 7: pending invitations are records of their own; an accepted one is a seat")
    void run_invitations_recordedThenAccepted() {
        try (Site site = Site.ready(20)) {
            var profile = site.profile().id();
            int before = site.sam().subscriptions().invitations(profile).size();
            var invitation = site.calendly().state().addInvitation("soon@example.com");
            site.run(Site.SUBSCRIPTIONS);
            assertThat(site.sam().subscriptions().invitations(profile))
                    .hasSize(before + 1)
                    .extracting(ObservedInvitation::email)
                    .extracting(Object::toString)
                    .contains("soon@example.com");

            site.calendly().state().acceptInvitation(invitation);
            site.run(Site.SUBSCRIPTIONS);

            assertThat(site.sam().subscriptions().invitations(profile)).hasSize(before);
            assertThat(site.seats()).extracting(s -> s.email().value()).contains("soon@example.com");
        }
    }
}
