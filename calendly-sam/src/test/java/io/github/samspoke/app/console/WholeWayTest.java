package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.license.PriceTier;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.emulator.EmulatedApp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A licence manager's day in the browser")
class WholeWayTest {
    /** With {@code -Dpictures.write} the pictures of the documentation are made anew. */
    private static final boolean WRITE = System.getProperty("pictures.write") != null;

    private static final Path PICTURES = Path.of("..", "docs", "pictures");

    private static Browser browser;
    private static ConsoleFixture fixture;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        fixture = new ConsoleFixture();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (fixture != null) {
            fixture.close();
        }
    }

    @Test
    @DisplayName(
            "From the login link over New, consent, Published, review and plan to a confirmed removal, a restore and the report")
    void day_fromLoginToReport() throws IOException {
        browser.login(fixture.console().loginLink("ada"));
        connect();
        publish();
        run("/jobs/due");
        buy();
        review();
        RemovalCandidate candidate =
                fixture.sam().candidates().open(profile().id()).get(0);
        browser.open(fixture.at("/candidates/" + candidate.number())).find("main");
        picture("candidate");
        List<String> removed = plan();
        confirm(removed);
        restore(removed.get(0));
        report();
        browser.open(fixture.at("/overview")).find(".figures");
        picture("overview");
        browser.open(fixture.at("/audit/verify")).click("form[action^='/audit/verify'] button");
        browser.find("main");
        assertThat(fixture.sam().audit().verify().verified()).isTrue();
        assertThat(browser.foreignRequests(
                        fixture.console().url(), fixture.calendly().oauthBaseUri()))
                .as("requests that left the origin")
                .isEmpty();
    }

    private static IntegrationProfile profile() {
        return fixture.sam().profiles().list().get(0);
    }

    private static void connect() {
        EmulatedApp app = fixture.calendly().registerWebApp(fixture.at(ConnectionSettings.DEFAULT_REDIRECT_PATH));
        fixture.calendly().setConsentForm(true);
        browser.open(fixture.at("/connections/new"))
                .type("#url", fixture.calendly().baseUri().toString())
                .type("#clientId", app.clientId())
                .type("#clientSecret", Objects.requireNonNull(app.clientSecret()))
                .click("details summary")
                .type("#authorizationUrl", fixture.calendly().oauthBaseUri().toString())
                .click("form[action='/connections/begin'] button.primary")
                .click("button[value=allow]")
                .waitFor(fixture.at("/connections/one"));
    }

    private static void publish() throws IOException {
        browser.open(fixture.at("/profiles/new/form")).type("#displayName", "Calendly Integration");
        browser.find("#provisioning option[value=NONE]").click();
        browser.click("form.card button.primary").find("ol.steps");
        browser.click("form[action$='/validate'] button").find("ul.checks");
        browser.click("a[href$='/publish']").click("form[action$='/publish'] button.primary");
        browser.says("is published.");
        picture("profile");
    }

    private static void run(String action) {
        browser.open(fixture.at("/jobs")).click("form[action='" + action + "'] button");
        browser.says("jobs have run");
    }

    /** What was bought is typed into a form of thirty fields, which a test of its own fills in. */
    private static void buy() {
        LocalDate start = LocalDate.of(2026, 3, 1);
        fixture.sam()
                .licenses()
                .save(SoftwareEntitlement.builder("CAL-2026", "calendly-enterprise")
                        .displayName("Calendly Enterprise 2026")
                        .purchasedRights(75)
                        .tiers(new PriceTier(75, Money.parse("USD 144.00")))
                        .start(start)
                        .end(start.plusYears(1).minusDays(1))
                        .build());
    }

    private static void review() {
        browser.open(fixture.at("/rules/" + profile().generatedRule())).click("form[action$='/review'] button.primary");
        browser.find(".notice.good");
        assertThat(fixture.sam().rules().get(profile().generatedRule()).reviewed())
                .isTrue();
    }

    private static List<String> plan() throws IOException {
        browser.open(fixture.at("/plans/new")).type("#most", "3");
        browser.click("form[action='/plans'] button.primary").waitFor(fixture.at("/plans/PLN"));
        picture("plan");
        String plan = Objects.requireNonNull(browser.driver().getCurrentUrl());
        // A number that was not shown approves nothing.
        browser.type("#count", "4")
                .click("form[action$='/approve'] button.primary")
                .find(".wrong, .notice.bad");
        browser.open(URI.create(plan)).type("#count", "3");
        browser.click("form[action$='/approve'] button.primary").find("form[action$='/execute']");
        browser.doubleClick("form[action$='/execute'] button.danger").waitFor(fixture.at("/executions/"));
        assertThat(fixture.sam().reclamation().executions(profile().id())).hasSize(1);
        browser.driver().navigate().back();
        browser.find("main");
        return fixture.sam().reclamation().planOf(plan.replaceFirst(".*/", "")).items().stream()
                .map(PlanItem::email)
                .toList();
    }

    private static void confirm(List<String> removed) {
        assertThat(removed).hasSize(3);
        fixture.pass(Duration.ofDays(1));
        browser.login(fixture.console().loginLink("ada"));
        run("/jobs/due");
        assertThat(fixture.sam().subscriptions().occupied(profile().id()))
                .hasSize(57)
                .noneMatch(seat -> removed.contains(seat.email().value()));
        browser.open(fixture.at("/candidates?state=CLOSED_COMPLETE")).find("tbody");
    }

    private static void restore(String email) {
        browser.open(fixture.at("/removed"));
        browser.click("form[action='/removed/restore'] button").waitFor(fixture.at("/restorations/"));
        assertThat(fixture.sam().reclamation().restorations(profile().id())).hasSize(1);
        assertThat(email).contains("@");
    }

    private static void report() throws IOException {
        browser.open(fixture.at("/licences")).find("svg.chart");
        picture("licences");
        Guest ada = fixture.guest("ada");
        assertThat(ada.get("/licences/report.html").body()).contains("<svg").contains("57");
    }

    private static void picture(String name) throws IOException {
        Path taken = browser.picture("whole-way-" + name);
        if (WRITE) {
            Files.createDirectories(PICTURES);
            Files.copy(taken, PICTURES.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
