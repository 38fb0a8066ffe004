package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.SamSpokeBuilder;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The console when removals go another way than planned")
class ReclaimTroubleTest {
    private static ReclamationPlan approved(ConsoleFixture fixture, Guest guest, int most) {
        IntegrationProfile profile = fixture.withCandidates();
        Errands.review(fixture, profile);
        ReclamationPlan plan =
                fixture.sam().reclamation().plan(profile, Policy.careful().quietest(most));
        guest.get("/plans/" + plan.id());
        guest.post("/plans/" + plan.id() + "/approve", "hash", plan.hash(), "count", Integer.toString(most));
        return plan;
    }

    /** The path of the seat that goes first. */
    private static String first(ReclamationPlan plan) {
        return URI.create(plan.items().get(0).membershipUri()).getPath();
    }

    private static Execution execution(ConsoleFixture fixture, ReclamationPlan plan) {
        List<Execution> all = fixture.sam().reclamation().executions(plan.profile());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    @DisplayName("Stopped while the first seat is taken: that one is finished, the rest is left, and the page says so")
    void cancel_duringTheFirst_finishesItAndStops() {
        try (ConsoleFixture fixture = new ConsoleFixture()) {
            Guest ada = fixture.guest("ada");
            Guest ben = fixture.guest("ben");
            ReclamationPlan plan = approved(fixture, ada, 3);
            String path = "/plans/" + plan.id();
            ben.get(path);
            CompletableFuture<HttpResponse<String>> second = new CompletableFuture<>();
            fixture.calendly().faults().on("DELETE", first(plan)).once().change(() -> {
                second.complete(ben.post(path + "/execute"));
                ben.post(second.join().uri().getPath() + "/cancel");
            });

            HttpResponse<String> stopped = Errands.finish(ada, ada.post(path + "/execute"));

            assertThat(second.join().body()).as("the second administrator").contains("carried out once");
            assertThat(stopped.body())
                    .contains("It stopped: cancelled between two items")
                    .contains("Not begun");
            assertThat(fixture.sam()
                            .reclamation()
                            .items(execution(fixture, plan).id()))
                    .extracting(ReclaimItem::state)
                    .containsExactly(ItemState.REMOVED, ItemState.PENDING, ItemState.PENDING);
        }
    }

    @Test
    void refused_byCalendly_isShownWithItsRemedy() {
        try (ConsoleFixture fixture = new ConsoleFixture()) {
            Guest ada = fixture.guest("ada");
            ReclamationPlan plan = approved(fixture, ada, 2);
            fixture.calendly().faults().on("DELETE", first(plan)).once().status(400);
            HttpResponse<String> page = Errands.finish(ada, ada.post("/plans/" + plan.id() + "/execute"));
            assertThat(page.body()).contains("Refused").contains("See what Calendly says");
            String number = plan.items().get(0).candidate();
            assertThat(ada.get("/candidates/" + number).body())
                    .contains("Attention required")
                    .contains("/resume\"");
            assertThat(ada.post("/candidates/" + number + "/resume", "note", "put right")
                            .body())
                    .contains("The candidate is ready again");
        }
    }

    @Test
    @DisplayName("F16: an execution without an end is listed, and gone on with from its page")
    void resume_cutOff_endsIt() {
        try (ConsoleFixture fixture = new ConsoleFixture()) {
            Guest ada = fixture.guest("ada");
            ReclamationPlan plan = approved(fixture, ada, 1);
            Errands.finish(ada, ada.post("/plans/" + plan.id() + "/execute"));
            Execution ended = execution(fixture, plan);
            fixture.store()
                    .journal()
                    .save(new Execution(
                            ended.id(),
                            ended.profile(),
                            ended.organizationUri(),
                            ended.planHash(),
                            ended.approval(),
                            ended.actor(),
                            ended.begunAt(),
                            null,
                            "",
                            false));
            String path = "/executions/" + ended.id();
            assertThat(ada.get("/plans").body()).contains("has no end").contains(path);
            Guest uma = fixture.guest("uma");
            assertThat(uma.get(path).body()).contains("disabled");
            ada.get(path);
            HttpResponse<String> resumed = Errands.finish(ada, ada.post(path + "/resume"));
            assertThat(resumed.body()).contains("Carried out to its end").doesNotContain("/resume\"");
            assertThat(execution(fixture, plan).open()).isFalse();
        }
    }

    @Test
    void removed_cameBack_isClearedWithAReason() {
        try (ConsoleFixture fixture = new ConsoleFixture()) {
            Guest ada = fixture.guest("ada");
            ReclamationPlan plan = approved(fixture, ada, 2);
            Errands.finish(ada, ada.post("/plans/" + plan.id() + "/execute"));
            PlanItem back = plan.items().get(0);
            fixture.pass(Duration.ofDays(1));
            fixture.calendly().state().addMember(back.email(), "user");
            fixture.sam().jobs().runDue();
            Guest again = fixture.guest("ada");
            assertThat(again.get("/removed?text=" + back.email()).body())
                    .contains("Member again")
                    .doesNotContain("/removed/restore");
            assertThat(again.post("/removed/clear", "user", back.email(), "reason", "")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(again.post("/removed/clear", "user", back.email(), "reason", "rehired")
                            .body())
                    .contains("may be planned again");
        }
    }

    @Test
    void invitations_old_areRevokedByTypedCount() {
        try (ConsoleFixture fixture = new ConsoleFixture()) {
            fixture.calendly().state().addInvitation("old@example.com");
            fixture.pass(Duration.ofDays(40));
            fixture.calendly().state().addInvitation("fresh@example.com");
            fixture.withCandidates();
            int before = fixture.calendly().state().pendingInvitationCount();
            Guest ada = fixture.guest("ada");
            assertThat(ada.get("/invitations").body())
                    .contains("old@example.com")
                    .contains("fresh@example.com");
            HttpResponse<String> planned = ada.post("/invitations");
            String path = planned.uri().getPath();
            String hash = path.replaceFirst(".*/", "");
            assertThat(planned.body()).contains("old@example.com").doesNotContain("fresh@example.com");
            String count = Errands.found(planned, "Take ([0-9]+) invitations back");
            HttpResponse<String> wrong = ada.post(path + "/revoke", "hash", hash, "count", "77");
            assertThat(wrong.statusCode()).isEqualTo(422);
            HttpResponse<String> done = Errands.finish(ada, ada.post(path + "/revoke", "hash", hash, "count", count));
            assertThat(done.body()).contains("Revoked").doesNotContain("/revoke\"");
            assertThat(fixture.calendly().state().pendingInvitationCount()).isEqualTo(before - Integer.parseInt(count));
        }
    }

    @Test
    @DisplayName("Four eyes: whoever has made a plan is told to have another administrator approve it")
    void approve_ownPlanUnderFourEyes_isLeftToAnother() {
        try (ConsoleFixture fixture = new ConsoleFixture(SamSpokeBuilder::fourEyes)) {
            Guest ada = fixture.guest("ada");
            IntegrationProfile profile = fixture.withCandidates();
            Errands.review(fixture, profile);
            ReclamationPlan plan =
                    fixture.sam().reclamation().plan(profile, Policy.careful().quietest(1));
            String path = "/plans/" + plan.id();
            ada.get(path);
            HttpResponse<String> own = ada.post(path + "/approve", "hash", plan.hash(), "count", "1");
            assertThat(own.statusCode()).isEqualTo(409);
            assertThat(own.body()).contains("Have another admin look at it");
            Guest ben = fixture.guest("ben");
            ben.get(path);
            assertThat(ben.post(path + "/approve", "hash", plan.hash(), "count", "1")
                            .body())
                    .contains("Approved by ben");
            assertThat(ada.get(path).body()).contains("Approved by ben");
        }
    }
}
