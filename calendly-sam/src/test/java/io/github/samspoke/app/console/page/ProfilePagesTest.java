package io.github.samspoke.app.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.app.console.ConsoleFixture;
import io.github.samspoke.app.console.Guest;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileMode;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The console's profiles: from New to Published and back")
class ProfilePagesTest {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([A-Za-z]+)\" value=\"([^\"]*)\">");
    private static ConsoleFixture fixture;
    private Guest guest;

    @BeforeAll
    static void start() {
        fixture = new ConsoleFixture();
        connect("Calendly", fixture.adminToken());
    }

    private static void connect(String alias, String token) {
        fixture.sam().connections().withToken(alias, fixture.calendly().baseUri(), Secret.of(token));
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void login() {
        guest = fixture.guest("ines");
    }

    @AfterEach
    void clear() {
        fixture.sam().profiles().list().forEach(IntegrationProfile::delete);
    }

    private static IntegrationProfile only() {
        return fixture.sam().profiles().list().get(0);
    }

    private static String path() {
        return "/profiles/" + only().id().value();
    }

    private static String revision() {
        return Long.toString(only().data().revision());
    }

    private IntegrationProfile made(String alias) {
        return fixture.sam().profiles().create(form -> form.alias(alias).provisioning(Provisioning.NONE));
    }

    private static IntegrationProfile published() {
        IntegrationProfile valid = fixture.sam()
                .profiles()
                .create(form -> form.displayName("Sales").provisioning(Provisioning.NONE))
                .validateConnection();
        return valid.publish(valid.confirmation());
    }

    /** What the page's last form would send, with changes. */
    private static String[] form(Map<String, String> changes) {
        Map<String, String> fields = new java.util.LinkedHashMap<>(Map.of(
                "revision", revision(),
                "displayName", only().data().displayName(),
                "alias", only().data().alias(),
                "provisioning", only().data().provisioning().name(),
                "mode", only().data().mode().name(),
                "analyzeActivityFrom", ProfileFields.of(only().data()).from()));
        fields.put("activity", "on");
        fields.put("reclaim", "on");
        fields.putAll(changes);
        List<String> all = new ArrayList<>();
        fields.forEach((name, value) -> {
            if (!value.isEmpty()) {
                all.add(name);
                all.add(value);
            }
        });
        return all.toArray(String[]::new);
    }

    private static String[] hidden(HttpResponse<String> page) {
        List<String> all = new ArrayList<>();
        Matcher found = HIDDEN.matcher(page.body());
        while (found.find()) {
            if (!found.group(1).equals("csrf")) {
                all.add(found.group(1));
                all.add(found.group(2).replace("&#39;", "'").replace("&amp;", "&"));
            }
        }
        return all.toArray(String[]::new);
    }

    @Test
    @DisplayName("New, Save, Validate Connection, Publish: the whole way, and the back button after it")
    void way_newToPublished_works() {
        assertThat(guest.get("/profiles").body()).contains("There is no integration profile yet.");
        assertThat(guest.get("/profiles/new").body())
                .contains("Calendly Subscription")
                .contains("Calendly Reclaim Subscription")
                .contains("organizations:write");
        HttpResponse<String> blank = guest.get("/profiles/new/form");
        assertThat(blank.body())
                .contains("Calendly Update User Activity")
                .contains("2026-09-24")
                .contains("First day on which a candidate is possible: 23 Nov 2026");
        HttpResponse<String> draft = guest.post(
                "/profiles/new/form",
                "displayName",
                "Sales",
                "alias",
                "Calendly",
                "provisioning",
                "NONE",
                "mode",
                "OBSERVE",
                "activity",
                "on",
                "reclaim",
                "on",
                "analyzeActivityFrom",
                "2026-10-10");
        assertThat(draft.uri().getPath()).isEqualTo(path());
        assertThat(draft.body())
                .contains("Sales is saved as a draft.")
                .contains("9 Dec 2026")
                .contains("not validated")
                .contains("would have removed 0");
        assertThat(only().data().mode()).isEqualTo(ProfileMode.OBSERVE);

        HttpResponse<String> report = guest.settle(guest.post(path() + "/validate", "revision", revision()));
        assertThat(report.uri().getPath()).isEqualTo(path() + "/report");
        assertThat(report.body()).contains("Nothing stands in the way.").contains("Passed");
        HttpResponse<String> confirm = guest.get(path() + "/publish");
        assertThat(confirm.body())
                .contains(only().confirmation().organization())
                .contains(only().confirmation().callerEmail())
                .contains("60");
        HttpResponse<String> done = guest.settle(guest.post(path() + "/publish", hidden(confirm)));
        assertThat(done.body()).contains("Sales is published.");
        assertThat(only().data().status()).isEqualTo(ProfileStatus.PUBLISHED);

        HttpResponse<String> back = guest.post(path() + "/publish", hidden(confirm));
        assertThat(back.statusCode()).isEqualTo(409);
        assertThat(back.body()).contains("Read the profile again");
        assertThat(guest.get("/profiles").body()).contains("Published").contains("Sales");
    }

    @Test
    void publish_otherThanShown_refused() {
        made("Calendly").validateConnection();
        String[] shown = hidden(guest.get(path() + "/publish"));
        for (int i = 0; i < shown.length; i += 2) {
            if (shown[i].equals("organizationUri")) {
                shown[i + 1] = "https://api.calendly.com/organizations/another";
            }
        }
        HttpResponse<String> refused = guest.settle(guest.post(path() + "/publish", shown));
        assertThat(refused.body()).contains("It failed.").contains("Go on");
        assertThat(only().data().status()).isEqualTo(ProfileStatus.DRAFT);
    }

    @Test
    void validate_plainUsersAccount_reportSaysWhatToDo() {
        URI plain = fixture.calendly().state().members().stream()
                .filter(member -> member.role().equals("user"))
                .findFirst()
                .orElseThrow()
                .userUri();
        connect("Plain", fixture.calendly().personalAccessToken(plain, "users:read", "organizations:read"));
        made("Plain");
        guest.get(path());
        HttpResponse<String> report = guest.settle(guest.post(path() + "/validate", "revision", revision()));

        assertThat(report.body()).contains("Failed").contains("failed").contains("owner or admin");
        assertThat(only().data().validated()).isFalse();
    }

    @Test
    void validate_notConnected_saysSoAndLeadsBack() {
        made("Nobody");
        assertThat(guest.get(path()).body()).contains("Connect Nobody");
        HttpResponse<String> failed = guest.settle(guest.post(path() + "/validate", "revision", revision()));
        assertThat(failed.body()).containsAnyOf("It failed.", "Failed").contains(path());
    }

    @Test
    void readiness_published_reportWithoutRemoving() {
        published();
        guest.get(path());
        HttpResponse<String> report = guest.settle(guest.post(path() + "/readiness", "revision", revision()));
        assertThat(report.body()).contains("Reclaim readiness of Sales").contains("Passed");
        assertThat(fixture.calendly().journal().count("DELETE", "/organization_memberships/"))
                .isZero();
    }

    @Test
    @DisplayName("Two tabs and two administrators: the second one is told, and nothing is overwritten")
    void save_staleRevision_told() {
        made("Calendly");
        guest.get(path());
        String[] mine = form(Map.of("displayName", "Mine"));
        Guest ben = fixture.guest("ben");
        ben.get(path());
        assertThat(ben.post(path(), form(Map.of("displayName", "Bens"))).body()).contains("Bens is saved.");
        HttpResponse<String> late = guest.post(path(), mine);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Read the profile again and repeat the command");
        assertThat(only().data().displayName()).isEqualTo("Bens");
    }

    @Test
    void save_twice_secondRefused() {
        made("Calendly");
        guest.get(path());
        String[] mine = form(Map.of("displayName", "Once"));
        String path = path();
        assertThat(guest.post(path, mine).statusCode()).isEqualTo(200);
        assertThat(guest.post(path, mine).statusCode()).isEqualTo(409);
        assertThat(only().data().revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("Clearing Download activity after publish: said first, then back to Draft and the job gone")
    void save_activityCleared_saidThenDraft() {
        published();
        guest.get(path());
        String[] cleared = form(Map.of("activity", ""));
        HttpResponse<String> asked = guest.post(path(), cleared);
        assertThat(asked.body()).contains("Not saved yet").contains("goes back to Draft");
        assertThat(only().data().status()).isEqualTo(ProfileStatus.PUBLISHED);

        HttpResponse<String> changedMeanwhile =
                guest.post(path(), form(Map.of("activity", "", "reclaim", "", "agreed", "profiles.effect.draft")));
        assertThat(changedMeanwhile.body()).contains("Seats are no longer taken back");
        HttpResponse<String> done = guest.post(path(), form(Map.of("activity", "", "agreed", "profiles.effect.draft")));
        assertThat(done.body()).contains("Sales is saved. Validate");
        assertThat(only().data().status()).isEqualTo(ProfileStatus.DRAFT);
        assertThat(only().data().runs(IntegrationProcess.DOWNLOAD_ACTIVITY)).isFalse();
        assertThat(guest.get(path() + "/lists/jobs").body())
                .contains("SAM - Refresh Sales Subscriptions")
                .doesNotContain("SAM - Refresh Sales Activity");
    }

    @Test
    void unpublish_button_draft() {
        published();
        guest.get(path());
        assertThat(guest.post(path() + "/unpublish", "revision", revision()).body())
                .contains("Sales is a draft again.");
        assertThat(only().data().status()).isEqualTo(ProfileStatus.DRAFT);
    }

    @Test
    void save_badInput_typedStaysAndErrorAtField() {
        made("Calendly");
        guest.get(path());
        HttpResponse<String> day =
                guest.post(path(), form(Map.of("analyzeActivityFrom", "2025-01-01", "displayName", "Typed name")));
        assertThat(day.statusCode()).isEqualTo(422);
        assertThat(day.body()).contains("is not within the last 60 days").contains("Typed name");
        HttpResponse<String> name = guest.post("/profiles/new/form", "displayName", "", "alias", "Calendly");
        assertThat(name.statusCode()).isEqualTo(422);
        assertThat(name.body()).contains("it is blank");
    }

    @Test
    void exportAndImport_draftWithoutSecrets() {
        made("Calendly");
        HttpResponse<String> document = guest.get(path() + "/export");
        assertThat(document.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(document.body()).contains("sn_calendly_spoke.Calendly");
        guest.get("/profiles/import");
        assertThat(guest.post("/profiles/import", "document", document.body()).body())
                .contains("is imported as a draft.");
        assertThat(fixture.sam().profiles().list()).hasSize(2);
        HttpResponse<String> bad = guest.post("/profiles/import", "document", "{\"nothing\":1}");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("nothing");
    }

    @Test
    void delete_nameTyped_goneAndOnlyThen() {
        published();
        String path = path();
        guest.get(path);
        assertThat(guest.post(path + "/delete", "revision", revision(), "name", "sales")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> gone = guest.settle(guest.post(path + "/delete", "revision", revision(), "name", "Sales"));
        assertThat(gone.body()).contains("Sales is deleted.");
        assertThat(fixture.sam().profiles().list()).isEmpty();
        assertThat(guest.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void role_userOnly_seesDisabledAndIsRefused() {
        made("Calendly");
        Guest uma = fixture.guest("uma");
        assertThat(uma.get(path()).body())
                .contains("Needs the role sam_integrator.")
                .contains("disabled");
        for (String command : List.of("/validate", "/readiness", "/publish", "/unpublish", "/delete")) {
            HttpResponse<String> refused = uma.settle(uma.post(
                    path() + command,
                    "revision",
                    revision(),
                    "name",
                    only().data().displayName(),
                    "organizationUri",
                    "x",
                    "membersAtLeast",
                    "1",
                    "more",
                    "false"));
            assertThat(refused.statusCode()).as(command).isEqualTo(403);
        }
        assertThat(uma.post(path(), form(Map.of())).statusCode()).isEqualTo(403);
        assertThat(uma.post("/profiles/new/form", "displayName", "Umas", "alias", "Calendly")
                        .statusCode())
                .isEqualTo(403);
        assertThat(uma.get(path() + "/publish").statusCode()).isEqualTo(403);
        assertThat(only().data().revision()).isEqualTo(1);
    }
}
