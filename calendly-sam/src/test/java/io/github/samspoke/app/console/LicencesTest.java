package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.ExclusionRule;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("Licences, entitlements and exclusion rules")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LicencesTest {
    private static final String HEADER =
            "Asset tag,Software model,Purchased rights,Unit cost,Currency,Start date,End date\n";
    private static ConsoleFixture fixture;
    private static IntegrationProfile profile;
    private static Guest ada;

    @BeforeAll
    static void start() {
        fixture = new ConsoleFixture();
        profile = fixture.withCandidates();
        ada = fixture.guest("ada");
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    @Order(1)
    void licences_beforeAnyProfile_sayWhatToDo() {
        try (ConsoleFixture empty = new ConsoleFixture()) {
            Guest guest = empty.guest("ada");
            assertThat(guest.get("/licences").body()).contains("no integration profile as yet");
            assertThat(guest.get("/exclusions/explain").body()).contains("nobody is known");
            assertThat(guest.get("/entitlements").body()).contains("Nothing was entered as yet");
            assertThat(guest.get("/audit").body()).contains("Nothing was written as yet");
            assertThat(guest.get("/licences/runs").body()).contains("Nothing was reconciled as yet");
        }
    }

    @Test
    @Order(2)
    void licences_withoutEntitlement_areNotKnownAndSayWhy() {
        String page = ada.get("/licences").body();
        assertThat(page).contains("not known", "Why it is not known", "Enter what was bought");
        assertThat(page).contains(seats() + " in use");
    }

    private static String seats() {
        return Integer.toString(
                fixture.sam().subscriptions().occupied(profile.id()).size());
    }

    @Test
    @Order(3)
    void entitlement_withWrongFields_keepsWhatWasTyped() {
        HttpResponse<String> answer = entitle("E-1", "packs", "many", "vendor", "Calendly LLC");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("'many' is no whole number", "value=\"Calendly LLC\"", "aria-invalid");
        assertThat(entitle("E-1", "packs", "70", "unitPrice", "12,00").statusCode())
                .isEqualTo(422);
        assertThat(entitle("E-1", "packs", "70", "end", "2020-01-01").body())
                .contains("2020-01-01 is before the start");
        assertThat(entitle("E-1", "packs", "70", "tiers", "3 x 10").body()).contains("add up to 3 rights");
        assertThat(entitle("E-1", "packs", "70", "zone", "Mars").statusCode()).isEqualTo(422);
        assertThat(entitle("E-1", "packs", "2000000000", "rightsPerPack", "9").statusCode())
                .isEqualTo(422);
        assertThat(entitle("", "packs", "70").statusCode()).isEqualTo(422);
        assertThat(fixture.sam().licenses().entitlements()).isEmpty();
    }

    private static HttpResponse<String> entitle(String id, String... more) {
        String[] fields = new String[14 + more.length];
        System.arraycopy(
                new String[] {
                    "id",
                    id,
                    "model",
                    "calendly-enterprise",
                    "licenseType",
                    "Subscription",
                    "licenseMetric",
                    "User Subscription",
                    "currency",
                    "USD",
                    "period",
                    "ANNUALLY",
                    "start",
                    "2026-03-01"
                },
                0,
                fields,
                0,
                14);
        System.arraycopy(more, 0, fields, 14, more.length);
        return ada.post("/entitlements/form", fields);
    }

    @Test
    @Order(4)
    void entitlement_isEnteredAndChanged_withARevisionEach() {
        HttpResponse<String> answer = entitle(
                "E-1", "packs", "75", "tiers", "50 x 144.00; 25 x 120.00", "end", "2027-02-28", "department", "Sales");
        assertThat(answer.uri().getPath()).isEqualTo("/entitlements");
        assertThat(answer.body()).contains("E-1 was saved.", "in use", "75", "2 price tiers, a year", "2027-03-01");
        SoftwareEntitlement kept = fixture.sam().licenses().entitlements().get(0);
        assertThat(kept.attributes()).containsEntry("department", "Sales");

        String form = ada.get("/entitlements/form?id=E-1").body();
        assertThat(form).contains("value=\"50 x 144.00; 25 x 120.00\"", "value=\"2027-02-28\"");
        ada.post(
                "/entitlements/form",
                "known",
                "E-1",
                "model",
                "calendly-enterprise",
                "licenseType",
                "Subscription",
                "licenseMetric",
                "User Subscription",
                "currency",
                "USD",
                "period",
                "ANNUALLY",
                "packs",
                "80",
                "rightsPerPack",
                "1",
                "unitPrice",
                "144.00",
                "start",
                "2026-03-01",
                "end",
                "2027-02-28",
                "zone",
                "UTC");
        assertThat(fixture.sam().licenses().revisions("E-1")).hasSize(2);
        assertThat(ada.get("/entitlements/form?id=E-1").body()).contains("Revisions", "80 of 80", "75 of 75");
        assertThat(entitle("E-1", "packs", "1").body()).contains("there is an entitlement of that tag");
        assertThat(ada.get("/entitlements?state=RETIRED").body()).doesNotContain("id=E-1");
        assertThat(ada.get("/entitlements/form?id=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void entitlements_withOneBadRow_areNotTakenOver_andTheTextIsKept() {
        String csv = HEADER + "E-2,calendly-teams,10,120.00,USD,2026-01-01,2026-06-30\nE-3,nonsense,10,120.00,USD,,\n";
        HttpResponse<String> refused = ada.post("/entitlements/import", "csv", csv);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Nothing was taken over", "not right", "nonsense", "E-2,calendly-teams");
        assertThat(fixture.sam().licenses().entitlements()).hasSize(1);
        assertThat(ada.post("/entitlements/import", "csv", "").statusCode()).isEqualTo(422);
        assertThat(ada.post("/entitlements/import", "csv", "no header").body()).contains("the header lacks");

        HttpResponse<String> taken =
                ada.post("/entitlements/import", "csv", csv.replace("nonsense", "calendly-enterprise"));
        assertThat(taken.uri().getPath()).isEqualTo("/entitlements/import");
        assertThat(taken.body()).contains("Taken over: 2 rows.", "added");
        assertThat(fixture.sam().licenses().entitlements()).hasSize(3);
        assertThat(ada.get("/entitlements/import").body()).doesNotContain("Taken over");
        assertThat(ada.get("/entitlements").body()).contains("retired");
    }

    @Test
    @Order(6)
    void entitlements_comeAsAFile_too() {
        assertThat(upload("/entitlements/import", HEADER + "E-2,calendly-teams,11,120.00,USD,2026-01-01,2026-06-30\n"))
                .satisfies(answer -> assertThat(answer.body()).contains("Taken over: 1 row.", "changed"));
        assertThat(upload("/entitlements/import", HEADER + "E-2,nonsense,11,,,,\n"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("E-2,nonsense"));
        assertThat(upload("/entitlements/import", "x".repeat(3_000_000)))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(413);
        assertThat(ada.get("/entitlements").statusCode()).isEqualTo(200);
        assertThat(fixture.sam().licenses().revisions("E-2")).hasSize(2);
    }

    private static HttpResponse<String> upload(String path, String content) {
        Matcher token = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"")
                .matcher(ada.get(path).body());
        assertThat(token.find()).isTrue();
        String body = String.join(
                "\r\n",
                "--edge",
                "Content-Disposition: form-data; name=\"csrf\"",
                "",
                token.group(1),
                "--edge",
                "Content-Disposition: form-data; name=\"csv\"",
                "",
                "what is typed goes after a file",
                "--edge",
                "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"",
                "Content-Type: text/csv",
                "",
                content,
                "--edge--",
                "");
        return ada.send(HttpRequest.newBuilder(fixture.at(path))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    @Order(7)
    void licences_withEntitlements_explainEveryNumber() {
        String page = ada.get("/licences").body();
        assertThat(page)
                .contains("Usage against rights", "ServiceNow: rights owned", "Reconcile now", "Size of the next term");
        String owned = fixture.sam()
                .licenses()
                .position(profile.id())
                .owned()
                .orElseThrow()
                .toString();
        assertThat(page).contains(">" + owned + "</p>", owned + " bought");
        assertThat(ada.get("/licences?group=DEPARTMENT").body()).contains("Spend by group", "Department");
        assertThat(ada.get("/licences?profile=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(8)
    void reconcileNow_leadsToItsThreeTiersAndSeats() {
        String page = done(
                ada.post("/licences/reconcile", "group", "DEPARTMENT", "subgroup", "COUNTRY", "publisher", "Calendly"));
        assertThat(page).contains("completed", "Calendly Enterprise", "Licensed subscriptions", "Department, Country");
        String run = fixture.sam()
                .licenses()
                .runs()
                .get(fixture.sam().licenses().runs().size() - 1)
                .number();
        String licensed = ada.get("/licences/runs/" + run + "/seats?kind=licensed&model=calendly-enterprise")
                .body();
        assertThat(licensed).contains(seats() + " seats", "@", "Next");
        assertThat(ada.get("/licences/runs/" + run + "/seats?kind=unlicensed&model=calendly-enterprise")
                        .body())
                .contains("Nobody.");
        assertThat(ada.get("/licences/runs/" + run + "/seats?model=nothing").statusCode())
                .isEqualTo(404);
        assertThat(ada.get("/licences/runs/REC9").statusCode()).isEqualTo(404);
        assertThat(ada.get("/licences/runs").body()).contains(run, "Ran for", ">ada<");
        assertThat(ada.post("/licences/reconcile", "subgroup", "COUNTRY").statusCode())
                .isEqualTo(422);
    }

    /** Waits for a task as a browser without scripts does: by looking again. */
    private static String done(HttpResponse<String> answer) {
        HttpResponse<String> now = answer;
        for (int i = 0; i < 200 && now.uri().getPath().startsWith("/tasks/"); i++) {
            now = ada.get(now.uri().getPath());
        }
        return now.body();
    }

    @Test
    @Order(9)
    void files_comeAsAttachments() {
        for (String[] file : List.of(
                new String[] {"/licences/report.html", "licences.html", "<!DOCTYPE html>"},
                new String[] {"/licences/report.json", "licences.json", "\"usage\""},
                new String[] {
                    "/licences/table.csv?part=POSITION",
                    "licences-position.csv",
                    profile.id().value()
                },
                new String[] {"/licences/servicenow/subscriptions.csv", "samp_sw_subscription.csv", "@"},
                new String[] {"/licences/servicenow/candidates.csv", "samp_sw_reclamation_candidate.csv", "\n"},
                new String[] {"/licences/servicenow/entitlements.csv", "alm_license.csv", "E-1"},
                new String[] {"/licences/renewal.txt", "renewal.txt", "seats"},
                new String[] {"/audit/export?format=jsonl", "audit.jsonl", "\"hash\""},
                new String[] {"/audit/export?format=csv", "audit.csv", "entitlement.saved"})) {
            HttpResponse<String> answer = ada.get(file[0]);
            assertThat(answer.statusCode()).as(file[0]).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .as(file[0])
                    .contains("attachment; filename=\"" + file[1] + "\"");
            assertThat(answer.body()).as(file[0]).contains(file[2]);
        }
        assertThat(ada.get("/licences/table.csv?part=NOTHING").statusCode()).isEqualTo(422);
        assertThat(ada.get("/licences/downloads").body()).contains("Every figure, with its explanation");
    }

    @Test
    @Order(10)
    void model_takesACostOfItsOwn() {
        HttpResponse<String> answer = ada.post(
                "/licences/models/form",
                "known",
                "calendly-enterprise",
                "licenseCost",
                "199.50",
                "currency",
                "USD",
                "seatBuffer",
                "2",
                "managed",
                "yes");
        assertThat(answer.body()).contains("Calendly Enterprise was saved.", "USD 199.50");
        assertThat(ada.get("/licences/models/form?id=calendly-enterprise").body())
                .contains("value=\"199.50\"");
        assertThat(ada.post(
                                "/licences/models/form",
                                "known",
                                "calendly-enterprise",
                                "seatBuffer",
                                "-1",
                                "managed",
                                "yes")
                        .body())
                .contains("must not be negative");
        HttpResponse<String> custom = ada.post(
                "/licences/models/form",
                "id",
                "own",
                "publisher",
                "Calendly",
                "product",
                "Calendly",
                "edition",
                "Pilot",
                "metric",
                "User Subscription",
                "subscriptionIdentifier",
                "pilot",
                "managed",
                "yes");
        assertThat(custom.body()).contains("Calendly Pilot was saved.", "custom");
        assertThat(ada.post("/licences/models/form", "id", "own", "publisher", "x")
                        .body())
                .contains("there is a model of that name");
    }

    @Test
    @Order(11)
    void identifier_isResolvedByAForm() {
        assertThat(ada.get("/licences/identifiers").body()).contains("Every identifier has a model.");
        fixture.calendly().state().setPlan("enterprise", "trial");
        fixture.pass(Duration.ofDays(1));
        fixture.sam().jobs().runDue();
        ada = fixture.guest("ada");
        String page = ada.get("/licences/identifiers").body();
        assertThat(page).contains("on trial, not paid", "Choose one");
        HttpResponse<String> resolved = ada.post(
                "/licences/identifiers",
                "profileType",
                "Calendly Subscription",
                "identifier",
                "enterprise",
                "stage",
                "trial",
                "model",
                "own");
        assertThat(resolved.body()).contains("enterprise is own from now on.", "Every identifier has a model.");
        String key = fixture.sam().licenses().definitions().get(0).key();
        assertThat(ada.post("/licences/identifiers/switch", "key", key).body()).contains("not in use", "on trial");
        assertThat(ada.post("/licences/identifiers/switch", "key", key, "active", "yes")
                        .body())
                .contains("is in use.");
        fixture.calendly().state().setPlan("enterprise", "paid");
    }

    @Test
    @Order(12)
    void exclusionRule_isAddedChangedAndRemoved() {
        assertThat(ada.get("/exclusions").body()).contains("There are no exclusion rules.");
        assertThat(ada.post(
                                "/exclusions/form",
                                "kind",
                                "user",
                                "pattern",
                                "*@example.com",
                                "reason",
                                "x",
                                "active",
                                "yes")
                        .body())
                .contains("none is ticked");
        assertThat(ada.post("/exclusions/form", "kind", "user", "pattern", "*@example.com", "cost", "yes")
                        .body())
                .contains("Say why", "value=\"*@example.com\"");
        HttpResponse<String> added = ada.post(
                "/exclusions/form",
                "kind",
                "user",
                "pattern",
                seat().email().value(),
                "reason",
                "Service account",
                "cost",
                "yes",
                "reclaim",
                "yes",
                "until",
                "2026-12-31",
                "review",
                "2026-11-01",
                "active",
                "yes");
        assertThat(added.body()).contains("was added.", "due for review", "in force", "1 Jan 2027, 00:00 UTC");
        ExclusionRule rule = fixture.sam().exclusions().list().get(0);
        assertThat(rule.terms().expires()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(rule.terms().owner()).isEqualTo("ada");

        String form = ada.get("/exclusions/form?id=" + rule.id()).body();
        assertThat(form).contains("value=\"2026-12-31\"", "Service account", "Remove the rule");
        ada.post(
                "/exclusions/form",
                "id",
                rule.id(),
                "kind",
                "user",
                "reason",
                "Robot",
                "reclaim",
                "yes",
                "until",
                "2026-12-31",
                "review",
                "2027-01-15",
                "active",
                "yes");
        assertThat(fixture.sam().exclusions().list().get(0).terms().axes()).containsExactly(ExclusionAxis.RECLAIM);

        String explained =
                ada.get("/exclusions/explain?person=" + seat().email().value()).body();
        assertThat(explained).contains(rule.id() + " keeps the seat out of RECLAIM", "Robot");
        assertThat(ada.get("/exclusions/explain?person=nobody@example.org").body())
                .contains("Nobody with a seat");

        assertThat(ada.post("/exclusions/remove", "id", rule.id()).body()).contains("was removed.");
        assertThat(ada.post("/exclusions/remove", "id", rule.id()).statusCode()).isEqualTo(404);
        assertThat(fixture.sam().exclusions().list()).isEmpty();
    }

    private static SoftwareSubscription seat() {
        return fixture.sam().subscriptions().occupied(profile.id()).get(5);
    }

    @Test
    @Order(13)
    void exclusionRules_areTakenOverFromServiceNow() {
        HttpResponse<String> identifier = ada.post(
                "/exclusions/form",
                "kind",
                "identifier",
                "profileType",
                "Calendly Subscription",
                "identifier",
                "basic",
                "reason",
                "Free",
                "cost",
                "yes",
                "active",
                "yes");
        assertThat(identifier.body()).contains("basic of Calendly Subscription");
        HttpResponse<String> taken =
                ada.post("/exclusions/import", "csv", "User principal name,Active\nrobot@example.com,true\n");
        assertThat(taken.body()).contains("Taken over: 1 row.");
        assertThat(fixture.sam().exclusions().list().get(0).terms().axes()).containsExactly(ExclusionAxis.COST);
        assertThat(ada.post("/exclusions/import", "csv", "User principal name,Active\nx@example.com,perhaps\n")
                        .statusCode())
                .isEqualTo(422);
    }
}
