package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.app.console.page.member.NoticePages;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.NoticeRequest;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.Rules;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@DisplayName("Reclaiming in the browser: pictures, widths, accessibility")
class ReclaimBrowserTest {
    private static ConsoleFixture fixture;
    private static Browser browser;
    private static IntegrationProfile profile;
    private static RemovalCandidate candidate;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        fixture = new ConsoleFixture();
        profile = fixture.withCandidates();
        Errands.review(fixture, profile);
        candidate = fixture.sam().candidates().open(profile.id()).get(0);
        browser.login(fixture.console().loginLink("ada"));
    }

    @AfterAll
    static void stop() {
        if (fixture != null) {
            browser.close();
            fixture.close();
        }
    }

    private static void fine(String path, String picture) {
        fine(fixture.at(path), picture);
    }

    private static void fine(URI at, String picture) {
        browser.size(1440, 900).dark(false).open(at);
        assertThat(browser.axe()).as("axe on %s", at).isEmpty();
        browser.picture(picture);
        browser.dark(true);
        assertThat(browser.contrast()).as("colours of %s, dark", at).isEmpty();
        browser.size(360, 900);
        assertThat(browser.tooWide()).as("%s at 360 px", at).isFalse();
        browser.picture(picture + "-small-dark");
        browser.dark(false).size(1440, 900);
    }

    @Test
    void candidates_allPages_areFine() {
        fine("/candidates", "candidates");
        fine("/candidates/" + candidate.number(), "candidate");
        fine("/candidates/new", "candidate-new");
        String somebody = fixture.sam()
                .subscriptions()
                .occupied(profile.id())
                .get(3)
                .email()
                .value();
        fine("/candidates/explain?user=" + somebody, "candidate-explain");
    }

    @Test
    void rules_allPages_areFine() {
        fixture.sam().protections().vip(Rules.emailMatches("*@board.example.com"), "the board", null);
        LocalDate day = LocalDate.of(2026, 12, 24);
        fixture.sam().protections().addQuietPeriod(day, day.plusDays(8), "between the years");
        fine("/rules", "rules");
        fine("/rules/" + profile.generatedRule(), "rule");
        fine("/rules/" + profile.generatedRule() + "/edit?threshold=90", "rule-edit");
        fine("/protections/new", "protect");
        fine("/quiet-periods/new", "quiet-period");
    }

    @Test
    void member_page_isFine() {
        try (ConsoleFixture asking = new ConsoleFixture()) {
            NoticeRequest notice = Errands.notices(asking, 1).get(0);
            URI link = notice.link(NoticePages.page(asking.console().url()));
            fine(link, "member");
            browser.open(link).click("button.primary").find(".notice.good");
            browser.picture("member-thanks");
            fine(link.resolve("/notice?notice=forged"), "member-forged");
        }
    }

    @Test
    void plans_wholeWay_isFine() {
        fine("/plans", "plans-empty");
        fine("/plans/new", "plan-new");
        fine("/manual-tasks", "manual-tasks");
        fine("/standing", "standing");
        fine("/invitations", "invitations");
        ReclamationPlan refused = fixture.sam().reclamation().plan(profile, Policy.careful());
        fine("/plans/" + refused.id(), "plan-refused");
        browser.open(fixture.at("/plans/new"));
        browser.find("#most").sendKeys("3");
        browser.click("form[action='/plans'] button.primary").waitFor(fixture.at("/plans/PLN"));
        String plan = browser.driver().getCurrentUrl();
        fine(URI.create(plan), "plan");
        browser.find("#count").sendKeys("3");
        browser.click("form[action$='/approve'] button.primary").find("form[action$='/execute']");
        browser.picture("plan-approved");
        browser.click("form[action$='/execute'] button.danger").waitFor(fixture.at("/executions/"));
        fine(URI.create(browser.driver().getCurrentUrl()), "execution");
        fine("/plans", "plans");
        fine("/removed", "removed");
        browser.open(fixture.at("/removed"));
        browser.click("form[action='/removed/restore'] button").waitFor(fixture.at("/restorations/"));
        fine(URI.create(browser.driver().getCurrentUrl()), "restoration");
    }

    @Test
    void backtest_run_isFine() {
        fine("/backtest", "backtest-form");
        browser.open(fixture.at("/backtest"));
        browser.find("#thresholds").clear();
        browser.find("#thresholds").sendKeys("10, 15, 20, 30");
        browser.find("#horizons").clear();
        browser.find("#horizons").sendKeys("7, 14");
        browser.click("form[action='/backtest'] button.primary").waitFor(fixture.at("/backtest/1"));
        fine(URI.create(browser.driver().getCurrentUrl()), "backtest");
        List<String> inside = new ArrayList<>();
        browser.driver().findElements(By.cssSelector("[style]")).forEach(one -> inside.add(one.getTagName()));
        assertThat(inside).as("no style attribute").isEmpty();
    }
}
