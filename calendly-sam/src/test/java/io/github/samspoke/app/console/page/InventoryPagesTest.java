package io.github.samspoke.app.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.app.console.ConsoleFixture;
import io.github.samspoke.app.console.Guest;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The console's overview, related lists, subscriptions and jobs")
class InventoryPagesTest {
    private static ConsoleFixture fixture;
    private static IntegrationProfile profile;
    private static List<SoftwareSubscription> seats;
    private static Guest guest;

    @BeforeAll
    static void start() {
        fixture = new ConsoleFixture();
        profile = fixture.withCandidates();
        seats = fixture.sam().subscriptions().occupied(profile.id());
        guest = fixture.guest("ada");
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static String one(SoftwareSubscription seat) {
        return SubscriptionPages.path(seat);
    }

    @Test
    void overview_candidates_figuresAndWhatWantsAttention() {
        String page = guest.get("/overview").body();
        assertThat(page)
                .contains("Occupied seats")
                .contains(">" + seats.size() + "</a>")
                .contains("is not reviewed: its candidates enter no plan")
                .contains("candidates of Calendly Integration are ready")
                .contains("Activity known since")
                .contains("Review the rule");
    }

    @Test
    void overview_empty_firstSteps() {
        try (ConsoleFixture empty = new ConsoleFixture()) {
            String page = empty.guest("uma").get("/overview").body();
            assertThat(page)
                    .contains("First steps")
                    .contains("Connect a Calendly account")
                    .contains("href=\"/connections/new\"")
                    .doesNotContain("Wants attention");
            assertThat(empty.guest("uma").get("/subscriptions").body())
                    .contains("There is no integration profile as yet.", "href=\"/profiles\"");
            assertThat(empty.guest("uma").get("/jobs").body()).contains("There are no jobs yet.");
        }
    }

    @Test
    void relatedLists_allSeven_shown() {
        for (String list : RelatedPages.LISTS) {
            HttpResponse<String> page = guest.get("/profiles/" + profile.id() + "/lists/" + list);
            assertThat(page.statusCode()).as(list).isEqualTo(200);
            assertThat(page.body()).contains("aria-current=\"page\">");
        }
        assertThat(guest.get("/profiles/" + profile.id() + "/lists/models").body())
                .contains("Calendly")
                .contains("User Subscription");
        assertThat(guest.get("/profiles/" + profile.id() + "/lists/results").body())
                .contains("SAM - Refresh Calendly Integration Activity");
        assertThat(guest.get("/profiles/" + profile.id() + "/lists/nonsense").statusCode())
                .isEqualTo(404);
    }

    @Test
    void subscriptions_manyRows_pagedAndFiltered() {
        String first = guest.get("/subscriptions").body();
        assertThat(first).contains("Page 1<").contains("Last complete download");
        String next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(guest.get(next).body())
                .contains("Page 2<")
                .contains(seats.get(59).email().value())
                .doesNotContain(seats.get(0).email().value())
                .contains("To the first page");
        SoftwareSubscription some = seats.get(7);
        String found = guest.get("/subscriptions?q=" + some.email().value().toUpperCase(java.util.Locale.ROOT))
                .body();
        assertThat(found).contains(some.email().value()).contains("1 row<");
        assertThat(guest.get("/subscriptions?role=OWNER").body()).contains("1 row<");
        assertThat(guest.get("/subscriptions?status=ENDED").body()).contains("No seat fits the filter.");
        assertThat(guest.get("/subscriptions?q=%22%3E%3Cscript%3E").body())
                .contains("value=\"&#34;>")
                .doesNotContain("\"><script>");
        assertThat(guest.get("/subscriptions/invitations").statusCode()).isEqualTo(200);
    }

    @Test
    void subscription_one_factsStripAndReason() {
        SoftwareSubscription busy = seats.stream()
                .filter(seat -> seat.role() == MemberRole.USER)
                .filter(seat -> !fixture.sam()
                        .activity()
                        .of(profile.id(), seat.userUri())
                        .sightings()
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        String page = guest.get(one(busy)).body();
        assertThat(page)
                .contains(busy.membershipUri())
                .contains("Hosted a meeting")
                .contains("class=\"heat-0\"")
                .contains("class=\"heat-3\"")
                .contains("Days with activity, month by month")
                .contains("Read without a gap since")
                .contains("RUL")
                .contains("/candidates/explain?profile=" + profile.id());
        assertThat(guest.get("/subscriptions/one?user=nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void controlTotal_given_said() {
        guest.get("/subscriptions");
        assertThat(guest.post("/subscriptions/total", "profile", profile.id().value(), "members", "60")
                        .body())
                .contains("is compared with 60 members");
        assertThat(guest.post("/subscriptions/total", "profile", profile.id().value(), "members", "-1")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void jobs_runNow_resultShown() {
        String name = JobKind.REFRESH_SUBSCRIPTIONS.jobName("Calendly Integration");
        assertThat(guest.get("/jobs").body()).contains(name).contains("Run now").contains("OK");
        HttpResponse<String> result = guest.settle(guest.post("/jobs/run", "job", name));
        assertThat(result.uri().getPath()).startsWith("/jobs/");
        assertThat(result.body()).contains(name).contains("requests").contains("Run it again");
        assertThat(guest.settle(guest.post("/jobs/due")).body()).contains("jobs have run.");
        assertThat(guest.get("/jobs?status=FAILED").body()).contains("No result has this status.");
        assertThat(guest.post("/jobs/run", "job", "no such job").statusCode()).isEqualTo(404);
        assertThat(guest.post("/jobs/cancel", "run", "no such run").statusCode())
                .isEqualTo(404);
        assertThat(guest.get("/jobs/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void jobs_held_acceptedWithWhatWasShown() {
        try (ConsoleFixture shrunk = new ConsoleFixture()) {
            IntegrationProfile one = shrunk.withCandidates();
            shrunk.calendly().state().members().stream()
                    .filter(member -> member.role().equals("user"))
                    .limit(30)
                    .forEach(member -> shrunk.calendly().state().removeMember(member.userUri()));
            Guest ada = shrunk.guest("ada");
            ada.get("/jobs");
            HttpResponse<String> held = ada.settle(ada.post(
                    "/jobs/run",
                    "job",
                    JobKind.REFRESH_SUBSCRIPTIONS.jobName(one.data().displayName())));
            assertThat(held.body()).contains("Held").contains("A figure that waits for an admin");
            assertThat(ada.get("/overview").body()).contains("Held");
            String hash = held.body().replaceAll("(?s).*name=\"hash\" value=\"([^\"]+)\".*", "$1");
            String path = held.uri().getPath() + "/accept";
            assertThat(ada.post(path, "hash", hash, "count", "1", "reason", "dissolved")
                            .statusCode())
                    .isEqualTo(409);
            Guest ines = shrunk.guest("ines");
            assertThat(ines.get(held.uri().getPath()).body()).contains("Needs the role sam_admin.");
            assertThat(ines.post(path, "hash", hash, "count", "30", "reason", "dissolved")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(ada.post(path, "hash", hash, "count", "30", "reason", "dissolved")
                            .body())
                    .contains("The figure is accepted.");
        }
    }

    @Test
    void role_userOnly_seesDisabledAndIsRefused() {
        Guest uma = fixture.guest("uma");
        String jobs = uma.get("/jobs").body();
        assertThat(jobs).contains("disabled").contains("Needs the role sam_integrator.");
        assertThat(uma.post("/jobs/due").statusCode()).isEqualTo(403);
        assertThat(uma.post("/jobs/run", "job", JobKind.IDENTIFY_CANDIDATES.jobName(""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(uma.post("/subscriptions/total", "profile", profile.id().value(), "members", "60")
                        .statusCode())
                .isEqualTo(403);
    }
}
