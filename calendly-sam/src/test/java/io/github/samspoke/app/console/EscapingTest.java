package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.exclusion.ExclusionTerms;
import io.github.samspoke.core.license.Contract;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Texts full of markup are shown as texts")
class EscapingTest {
    private static final String MARKUP = "\"'></title></textarea><img src=x onerror=alert(1)><script>alert(2)</script>";
    private static ConsoleFixture fixture;
    private static IntegrationProfile profile;
    private static Raw raw;
    private static Raw.Session ada;

    @BeforeAll
    static void start() {
        fixture = new ConsoleFixture();
        fixture.calendly().state().addMember("<img-src=x-onerror=alert(3)>@example.com", "user");
        profile = fixture.withCandidates();
        profile.edit(form -> form.displayName(MARKUP));
        fixture.sam().licenses().save(new SoftwareModel(MARKUP, MARKUP, MARKUP, MARKUP, MARKUP, MARKUP));
        fixture.sam()
                .licenses()
                .save(SoftwareEntitlement.builder(MARKUP, "calendly-enterprise")
                        .displayName(MARKUP)
                        .purchasedRights(70)
                        .end(LocalDate.parse("2027-02-28"))
                        .contract(new Contract(MARKUP, MARKUP, MARKUP, null, null))
                        .attributes(Map.of("department", MARKUP))
                        .build());
        fixture.sam()
                .exclusions()
                .excludeUsers(
                        "*@example.com",
                        ExclusionTerms.because(MARKUP).ownedBy(MARKUP).ticket(MARKUP));
        fixture.sam().exclusions().excludeIdentifier("Calendly Subscription", MARKUP, ExclusionTerms.because(MARKUP));
        fixture.sam().protections().protect(new SubscriptionCondition.Email("robot@example.com"), MARKUP, null);
        fixture.sam()
                .protections()
                .addQuietPeriod(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-31"), MARKUP);
        String candidate = fixture.sam().candidates().open(profile.id()).get(0).number();
        fixture.sam().candidates().note(candidate, MARKUP);
        fixture.sam().candidates().assign(candidate, MARKUP, null);
        raw = new Raw(fixture.console().url());
        ada = raw.login(fixture.console().loginLink("ada"));
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void everyPage_ofHostileRecords_holdsNoTagOfTheirs() {
        Map<String, HttpResponse<String>> pages =
                Crawl.as(ada.cookie(), fixture, profile.id().value());
        long shown = pages.entrySet().stream()
                .filter(page -> html(page.getValue()))
                .peek(page -> safe(page.getKey(), page.getValue().body()))
                .filter(page -> page.getValue().body().contains("&lt;img"))
                .count();
        assertThat(shown).as("pages that show it").isGreaterThan(8);
    }

    @Test
    void everyPage_ofHostileParameters_holdsNoTagOfTheirs() {
        String hostile = URLEncoder.encode(MARKUP, StandardCharsets.UTF_8);
        for (String path : List.of(
                "/audit?actor=" + hostile + "&person=" + hostile + "&kind=" + hostile + "&before=" + hostile,
                "/audit?chain=" + hostile,
                "/audit/erase?person=" + hostile,
                "/audit/erase?person=https://" + hostile,
                "/exclusions/explain?person=" + hostile,
                "/exclusions/form?kind=" + hostile,
                "/exclusions/form?id=" + hostile,
                "/entitlements?state=" + hostile + "&page=" + hostile + "&x=" + hostile,
                "/entitlements/form?model=" + hostile,
                "/licences?group=" + hostile,
                "/licences?profile=" + hostile,
                "/licences/table.csv?part=" + hostile,
                "/login?ticket=" + hostile,
                "/" + hostile.replace("+", "%20"))) {
            safe(path, raw.get(path, ada.cookie()).body());
        }
    }

    @Test
    void everyForm_sentWithMarkup_showsItAsText() {
        for (String path : List.of(
                "/entitlements/form",
                "/entitlements/import",
                "/exclusions/form",
                "/exclusions/import",
                "/licences/models/form",
                "/audit/verify",
                "/audit/erase")) {
            HttpResponse<String> answer = raw.post(
                    path,
                    ada.cookie(),
                    List.of(),
                    "csrf",
                    ada.token(),
                    "id",
                    path.startsWith("/exclusions") ? "" : MARKUP,
                    "csv",
                    MARKUP,
                    "heads",
                    MARKUP,
                    "person",
                    MARKUP,
                    "typed",
                    MARKUP,
                    "packs",
                    MARKUP,
                    "licenseCost",
                    MARKUP,
                    "currency",
                    MARKUP,
                    "cost",
                    "yes",
                    "kind",
                    "user",
                    "until",
                    MARKUP,
                    "reason",
                    MARKUP);
            assertThat(answer.statusCode()).as(path).isEqualTo(422);
            assertThat(answer.body()).as(path).contains("&lt;img");
            safe(path, answer.body());
        }
    }

    private static boolean html(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                && answer.headers().firstValue("Content-Disposition").isEmpty();
    }

    private static void safe(String path, String body) {
        assertThat(body)
                .as(path)
                .doesNotContain("<img")
                .doesNotContain("<script>")
                .doesNotContain("\"'>");
    }
}
