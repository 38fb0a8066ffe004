package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.StandingApproval;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The console's plans: shown, approved, carried out once, undone")
class PlanPagesTest {
    private ConsoleFixture fixture;
    private IntegrationProfile profile;

    @BeforeEach
    void start() {
        fixture = new ConsoleFixture();
        profile = fixture.withCandidates();
        Errands.review(fixture, profile);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private ReclamationPlan plan(int most) {
        return fixture.sam().reclamation().plan(profile, Policy.careful().quietest(most));
    }

    private List<Execution> executions() {
        return fixture.sam().reclamation().executions(profile.id());
    }

    private static HttpResponse<String> approve(Guest guest, ReclamationPlan plan, int typed) {
        guest.get("/plans/" + plan.id());
        return guest.post("/plans/" + plan.id() + "/approve", "hash", plan.hash(), "count", Integer.toString(typed));
    }

    @Test
    void wholeWay_planApproveExecuteRestore_isShown() {
        Guest ada = fixture.guest("ada");
        assertThat(ada.get("/plans").body()).contains("There is no plan as yet");
        assertThat(ada.get("/plans/new").body()).contains("the breaker allows 6 now");
        HttpResponse<String> shown = Errands.finish(ada, ada.post("/plans", "most", "3"));
        String id = Errands.found(shown, "Plan (PLN[0-9]+)");
        ReclamationPlan plan = fixture.sam().reclamation().planOf(id);
        assertThat(shown.body()).contains(plan.hash()).contains("What they would leave behind");
        assertThat(ada.get("/plans/" + id + "/plan.csv").body()).isEqualTo(plan.csv());
        assertThat(ada.get("/plans/" + id + "/plan.json").body()).isEqualTo(plan.json());

        HttpResponse<String> miscounted = approve(ada, plan, 4);
        assertThat(miscounted.statusCode()).isEqualTo(422);
        assertThat(miscounted.body()).contains("removes 3 people, not 4");
        assertThat(ada.post("/plans/" + id + "/execute").body()).contains("Nothing was begun");
        assertThat(approve(ada, plan, 3).body()).contains("Take back 3 seats").contains("Approved by ada");

        HttpResponse<String> done = Errands.finish(ada, ada.post("/plans/" + id + "/execute"));
        assertThat(done.body()).contains("Carried out to its end").contains("Removed");
        assertThat(executions()).hasSize(1);
        assertThat(fixture.sam().reclamation().items(executions().get(0).id()))
                .hasSize(3)
                .allMatch(item -> item.state() == ItemState.REMOVED);

        String email = plan.items().get(0).email();
        assertThat(ada.get("/removed").body()).contains(email);
        HttpResponse<String> restored = Errands.finish(ada, ada.post("/removed/restore", "user", email));
        assertThat(restored.body()).contains("What comes back").contains("The role and the groups");
        assertThat(ada.get("/plans/" + id).body()).contains("This plan was carried out");
    }

    @Test
    @DisplayName("Double click on execute, back and again, two administrators at once: one execution")
    void execute_pressedOften_isCarriedOutOnce() {
        Guest ada = fixture.guest("ada");
        Guest ben = fixture.guest("ben");
        ReclamationPlan plan = plan(2);
        approve(ada, plan, 2);
        assertThat(approve(ben, plan, 2).body())
                .contains("This plan was approved before")
                .contains("By ada");
        String path = "/plans/" + plan.id() + "/execute";
        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(() -> ada.post(path));
        CompletableFuture<HttpResponse<String>> second = CompletableFuture.supplyAsync(() -> ben.post(path));
        Errands.finish(ada, first.join());
        Errands.finish(ben, second.join());
        HttpResponse<String> again = Errands.finish(ada, ada.post(path));
        assertThat(again.body()).contains("carried out once");
        assertThat(executions()).hasSize(1);
        assertThat(approve(ada, plan, 2).body()).contains("was approved before");
        assertThat(fixture.sam().reclamation().items(executions().get(0).id())).hasSize(2);
    }

    @Test
    @DisplayName("What the engine refuses before anything was sent leaves the approval as it is")
    void execute_ruleChangedSince_failsAndSaysWhy() {
        Guest ada = fixture.guest("ada");
        ReclamationPlan plan = plan(2);
        approve(ada, plan, 2);
        fixture.sam().rules().changeThreshold(profile.generatedRule(), Duration.ofDays(61));
        HttpResponse<String> failed = Errands.finish(ada, ada.post("/plans/" + plan.id() + "/execute"));
        assertThat(failed.body()).contains("It failed").contains("rule").contains("Make a new plan");
        assertThat(executions()).isEmpty();
        assertThat(ada.get("/plans/" + plan.id()).body()).contains("/execute\"");
    }

    @Test
    void execute_carriedOutElsewhere_leadsThere() {
        Guest ada = fixture.guest("ada");
        ReclamationPlan plan = plan(1);
        approve(ada, plan, 1);
        fixture.sam().reclamation().execute(plan, fixture.sam().reclamation().approve(plan.hash(), 1));
        String execution = executions().get(0).id();
        HttpResponse<String> late = ada.post("/plans/" + plan.id() + "/execute");
        assertThat(late.uri().getPath()).isEqualTo("/executions/" + execution);
        assertThat(late.body()).contains("carried out once");
        assertThat(approve(ada, plan, 1).uri().getPath()).isEqualTo("/executions/" + execution);
        assertThat(executions()).hasSize(1);
    }

    @Test
    void execute_byHand_writesTasks() {
        Guest ada = fixture.guest("ada");
        ada.get("/plans/new");
        HttpResponse<String> shown = Errands.finish(ada, ada.post("/plans", "most", "2", "manual", "yes"));
        ReclamationPlan plan = fixture.sam().reclamation().planOf(Errands.found(shown, "Plan (PLN[0-9]+)"));
        assertThat(approve(ada, plan, 2).body()).contains("Write 2 tasks");
        HttpResponse<String> tasks = Errands.finish(ada, ada.post("/plans/" + plan.id() + "/execute"));
        assertThat(tasks.body())
                .contains("2 tasks")
                .contains(plan.items().get(0).email());
        assertThat(ada.get("/plans/" + plan.id()).body()).contains("To the tasks");
        assertThat(executions()).isEmpty();
    }

    @Test
    void breaker_refusing_isLiftedByReasonAndTypedCount() {
        Guest ada = fixture.guest("ada");
        ReclamationPlan plan = plan(8);
        assertThat(ada.get("/plans/" + plan.id()).body())
                .contains("The breaker refuses this plan")
                .doesNotContain("/approve\"");
        assertThat(ada.post("/plans/" + plan.id() + "/approve", "hash", plan.hash(), "count", "8")
                        .statusCode())
                .isEqualTo(409);
        String lift = "/plans/" + plan.id() + "/lift";
        ada.get("/plans/" + plan.id());
        HttpResponse<String> wrong = ada.post(lift, "hash", plan.hash(), "count", "7", "reason", "the project ended");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"the project ended\"");
        assertThat(ada.post(lift, "hash", plan.hash(), "count", "8").statusCode())
                .isEqualTo(422);
        HttpResponse<String> lifted = ada.post(lift, "hash", plan.hash(), "count", "8", "reason", "the project ended");
        assertThat(lifted.body()).contains("Lifted for this plan").contains("/approve\"");
        assertThat(approve(ada, plan, 8).body()).contains("Take back 8 seats");
    }

    @Test
    void roles_plainUser_looksAndIsRefused() {
        Guest uma = fixture.guest("uma");
        ReclamationPlan plan = plan(1);
        assertThat(uma.get("/plans/" + plan.id()).body()).contains("disabled").contains("Needs the role sam_admin");
        assertThat(approve(uma, plan, 1).statusCode()).isEqualTo(403);
        assertThat(Errands.finish(uma, uma.post("/plans", "most", "1")).body()).contains("uma may not plan removals");
        assertThat(fixture.sam().reclamation().plans(profile.id())).hasSize(1);
    }

    @Test
    void forms_wrong_staySafeAndFilledIn() {
        Guest ada = fixture.guest("ada");
        ada.get("/plans/new");
        HttpResponse<String> wrong = ada.post("/plans", "most", "few", "emails", "*@sales.example.com");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("no whole number").contains("value=\"*@sales.example.com\"");
        assertThat(ada.post("/plans", "roles", "KING").statusCode()).isEqualTo(422);
        assertThat(ada.post("/plans", "setAside", "OWNER").statusCode()).isEqualTo(422);
        ReclamationPlan old = plan(1);
        fixture.pass(Duration.ofHours(25));
        assertThat(fixture.guest("ada").get("/plans/" + old.id()).body()).contains("This plan has expired");
    }

    @Test
    void standing_grantedAndRevoked_isListed() {
        Guest ada = fixture.guest("ada");
        HttpResponse<String> page = ada.get("/standing");
        String rule = Errands.found(page, "name=\"rule\" value=\"([^\"]+)\"");
        assertThat(ada.post("/standing", "rule", rule, "mostADay", "0", "life", "30", "reason", "routine")
                        .statusCode())
                .isEqualTo(422);
        assertThat(ada.post("/standing", "rule", rule, "mostADay", "2", "life", "30", "reason", "routine")
                        .body())
                .contains("In force")
                .contains("routine");
        StandingApproval given = fixture.sam().reclamation().standing(profile).get(0);
        assertThat(ada.post("/standing/" + given.id() + "/revoke", "why", "enough")
                        .body())
                .contains("was revoked by ada");
    }

    @Test
    void invitationsTasksAndBacktest_shown() {
        Guest ada = fixture.guest("ada");
        assertThat(ada.get("/manual-tasks").body()).contains("Nothing is to be done by hand");
        assertThat(ada.get("/invitations").statusCode()).isEqualTo(200);
        HttpResponse<String> invitations = ada.post("/invitations");
        assertThat(invitations.uri().getPath()).startsWith("/invitations/");
        ada.get("/backtest");
        assertThat(ada.post("/backtest", "thresholds", "ten", "horizons", "7", "acceptedRegret", "5")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> backtest = Errands.finish(
                ada, ada.post("/backtest", "thresholds", "10, 20", "horizons", "7", "acceptedRegret", "100"));
        assertThat(backtest.body())
                .contains("<svg")
                .contains("Thresholds and what came of them")
                .contains("/edit?threshold=");
    }
}
