package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.exclusion.ExclusionTerms;
import io.github.samspoke.core.license.Contract;
import io.github.samspoke.core.license.PriceTier;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.profile.IntegrationProfile;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Licences and the like, as people see them")
class LicencesBrowserTest {
    private static ConsoleFixture fixture;
    private static IntegrationProfile profile;

    @BeforeAll
    static void start() {
        fixture = new ConsoleFixture();
        profile = fixture.withCandidates();
        fixture.sam()
                .licenses()
                .save(SoftwareEntitlement.builder("CAL-2026", "calendly-enterprise")
                        .displayName("Calendly Enterprise 2026")
                        .purchasedRights(75)
                        .tiers(
                                new PriceTier(50, Money.parse("USD 180.00")),
                                new PriceTier(25, Money.parse("USD 144.00")))
                        .start(LocalDate.parse("2026-03-01"))
                        .end(LocalDate.parse("2027-02-28"))
                        .contract(new Contract("C-1042", "Calendly LLC", "ENT-1", null, LocalDate.parse("2027-01-29")))
                        .build());
        fixture.sam().exclusions().excludeUsers("robot@example.com", ExclusionTerms.because("Service account"));
        for (int day = 0; day < 4; day++) {
            fixture.pass(Duration.ofDays(1));
            fixture.sam().jobs().runDue();
        }
        fixture.sam()
                .licenses()
                .reconcile(
                        io.github.samspoke.core.license.ReconciliationScope.everything(),
                        io.github.samspoke.core.common.RunControl.silent());
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static Map<String, String> pages() {
        String run = fixture.sam()
                .licenses()
                .runs()
                .get(fixture.sam().licenses().runs().size() - 1)
                .number();
        String person = fixture.sam()
                .subscriptions()
                .occupied(profile.id())
                .get(3)
                .email()
                .value();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("licences", "/licences");
        pages.put("licences-runs", "/licences/runs");
        pages.put("licences-run", "/licences/runs/" + run);
        pages.put("licences-seats", "/licences/runs/" + run + "/seats?kind=licensed&model=calendly-enterprise");
        pages.put("licences-models", "/licences/models");
        pages.put("licences-model", "/licences/models/form");
        pages.put("licences-identifiers", "/licences/identifiers");
        pages.put("licences-downloads", "/licences/downloads");
        pages.put("entitlements", "/entitlements");
        pages.put("entitlements-form", "/entitlements/form?id=CAL-2026");
        pages.put("entitlements-import", "/entitlements/import");
        pages.put("exclusions", "/exclusions");
        pages.put("exclusions-form", "/exclusions/form");
        pages.put("exclusions-explain", "/exclusions/explain?person=" + person);
        pages.put("exclusions-import", "/exclusions/import");
        pages.put("audit", "/audit");
        pages.put("audit-verify", "/audit/verify");
        pages.put("audit-erase", "/audit/erase?person=" + person);
        pages.put("account", "/account");
        return pages;
    }

    @Test
    void everyPage_isAccessible_andFitsASmallWindow() {
        try (Browser browser = Browser.start()) {
            browser.login(fixture.console().loginLink("ada"));
            Map<String, String> pages = pages();
            pages.forEach((name, path) -> {
                browser.open(fixture.at(path));
                assertThat(browser.axe()).as(name).isEmpty();
                browser.picture(name);
            });
            browser.size(360, 740);
            pages.forEach((name, path) -> {
                browser.open(fixture.at(path));
                assertThat(browser.tooWide()).as(name).isFalse();
            });
            browser.open(fixture.at("/licences")).picture("licences-small");
            browser.size(1440, 4200).open(fixture.at("/licences")).picture("licences-whole");
            browser.size(1440, 900).dark(true);
            pages.entrySet().stream()
                    .filter(page -> Set.of("licences", "licences-run", "entitlements-form", "audit")
                            .contains(page.getKey()))
                    .forEach(page -> {
                        browser.open(fixture.at(page.getValue()));
                        assertThat(browser.axe())
                                .as("%s in the dark", page.getKey())
                                .isEmpty();
                        browser.picture(page.getKey() + "-dark");
                    });
        }
    }

    @Test
    void reconcileNow_inTheBrowser_leadsToTheRun() {
        try (Browser browser = Browser.start()) {
            browser.login(fixture.console().loginLink("ben"));
            browser.open(fixture.at("/licences"));
            browser.click("form[action='/licences/reconcile'] button");
            browser.waitFor(fixture.at("/licences/runs/"));
            assertThat(browser.text()).contains("completed", "Calendly Enterprise");
        }
    }
}
