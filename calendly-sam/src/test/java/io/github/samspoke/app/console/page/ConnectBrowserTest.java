package io.github.samspoke.app.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.app.console.Browser;
import io.github.samspoke.app.console.ConsoleFixture;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.emulator.EmulatedApp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

@DisplayName("The console's first part in a browser: the way from New to Published, and every page by axe")
class ConnectBrowserTest {
    /** One page of each kind is looked at in the dark as well, and kept as a picture. */
    private static final Set<String> SHOWN = Set.of(
            "overview",
            "overview-empty",
            "connection",
            "profile",
            "profile-report",
            "subscriptions",
            "subscription",
            "jobs",
            "job");

    private static ConsoleFixture fixture;
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        fixture = new ConsoleFixture();
        browser.login(fixture.console().loginLink("ada"));
        browser.find("nav.areas");
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

    private static void type(String id, String text) {
        var field = browser.find("#" + id);
        field.clear();
        field.sendKeys(text);
    }

    @Test
    @DisplayName(
            "New, consent at the vendor on another site and back, Validate, Publish, run the jobs; then every page")
    void way_newToJobs_andAllPages() {
        look("overview-empty", "/overview");
        connect();
        IntegrationProfile profile = publish();
        runJobs();
        SoftwareSubscription seat = fixture.sam().subscriptions().occupied(profile.id()).stream()
                .filter(one -> one.role() == MemberRole.USER)
                .max((a, b) -> Integer.compare(uses(profile, a), uses(profile, b)))
                .orElseThrow();
        String path = "/profiles/" + profile.id();
        String run = fixture.sam().jobs().results().get(0).number();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", "/overview");
        pages.put("connections", "/connections");
        pages.put("connection", "/connections/one?alias=Calendly");
        pages.put("connection-child", "/connections/child?parent=Calendly");
        pages.put("connection-token", "/connections/token");
        pages.put("profiles", "/profiles");
        pages.put("profile-choose", "/profiles/new");
        pages.put("profile-new", "/profiles/new/form");
        pages.put("profile-import", "/profiles/import");
        pages.put("profile", path);
        pages.put("profile-report", path + "/report");
        RelatedPages.LISTS.forEach(list -> pages.put("related-" + list, path + "/lists/" + list));
        pages.put("subscriptions", "/subscriptions");
        pages.put("invitations", "/subscriptions/invitations");
        pages.put("subscription", SubscriptionPages.path(seat));
        pages.put("jobs", "/jobs");
        pages.put("job", "/jobs/" + run);
        pages.forEach(ConnectBrowserTest::look);
    }

    private static int uses(IntegrationProfile profile, SoftwareSubscription seat) {
        return fixture.sam()
                .activity()
                .of(profile.id(), seat.userUri())
                .sightings()
                .size();
    }

    /** The vendor is called by another name than the console, so that it is another site to the browser. */
    private static void connect() {
        EmulatedApp app = fixture.calendly().registerWebApp(fixture.at(ConnectionSettings.DEFAULT_REDIRECT_PATH));
        fixture.calendly().setConsentForm(true);
        browser.open(fixture.at("/connections/new"));
        type("name", "Calendly of the company");
        type("url", fixture.calendly().baseUri().toString());
        type("clientId", app.clientId());
        type("clientSecret", Objects.requireNonNull(app.clientSecret()));
        assertThat(browser.axe()).isEmpty();
        browser.picture("connection-new");
        browser.click("details summary");
        type("authorizationUrl", fixture.calendly().oauthBaseUri().toString().replace("127.0.0.1", "localhost"));
        browser.click("form[action='/connections/begin'] button.primary");
        browser.click("button[value=allow]");
        browser.waitFor(fixture.at("/connections/one"));
        browser.says("Calendly is connected.");
    }

    private static IntegrationProfile publish() {
        browser.open(fixture.at("/profiles")).click("a.button.primary");
        browser.click("section a.button.primary");
        type("displayName", "Sales");
        browser.find("#provisioning option[value=NONE]").click();
        // By keyboard alone.
        browser.find("#displayName").sendKeys(Keys.ENTER);
        browser.find("ol.steps");
        browser.says("Sales is saved as a draft.");
        browser.click("form[action$='/validate'] button").find("ul.checks");
        browser.says("Nothing stands in the way.");
        browser.click("a[href$='/publish']").find("form[action$='/publish']");
        assertThat(browser.axe()).isEmpty();
        browser.picture("publish");
        browser.click("form[action$='/publish'] button.primary").find("ol.steps");
        browser.says("Sales is published.");
        return fixture.sam().profiles().list().get(0);
    }

    private static void runJobs() {
        browser.open(fixture.at("/jobs")).click("form[action='/jobs/due'] button");
        browser.says("jobs have run");
        assertThat(browser.driver().findElements(By.cssSelector(".notice.bad"))).isEmpty();
    }

    private static void look(String name, String path) {
        browser.size(1440, 1400).dark(false).open(fixture.at(path));
        assertThat(browser.text()).as(name).doesNotContain("That did not work");
        assertThat(browser.axe()).as(name).isEmpty();
        if (SHOWN.contains(name)) {
            browser.picture("c-" + name);
        }
        browser.size(360, 1100);
        assertThat(browser.tooWide()).as(name + " at 360 px").isFalse();
        if (SHOWN.contains(name)) {
            browser.dark(true);
            assertThat(browser.axe()).as(name + ", dark and small").isEmpty();
            browser.picture("c-" + name + "-small-dark");
        }
    }
}
