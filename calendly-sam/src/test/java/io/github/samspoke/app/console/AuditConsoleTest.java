package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.audit.AuditHead;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The audit trail and the account in the console")
class AuditConsoleTest {
    private static ConsoleFixture fixture;
    private static IntegrationProfile profile;

    @BeforeAll
    static void start() {
        fixture = new ConsoleFixture();
        profile = fixture.withCandidates();
        for (int i = 0; i < 120; i++) {
            String pattern = "person" + i + "@example.org";
            fixture.sam()
                    .exclusions()
                    .excludeUsers(pattern, io.github.samspoke.core.exclusion.ExclusionTerms.because("r"));
        }
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void trail_isPagedFromItsEnd() {
        Guest ada = fixture.guest("ada");
        HttpResponse<String> first = ada.get("/audit?chain=instance");
        assertThat(first.body()).contains("EXC0120 ").doesNotContain("EXC0060 ");
        Matcher older = Pattern.compile("href=\"([^\"]*before=\\d+)\"").matcher(first.body());
        assertThat(older.find()).isTrue();
        HttpResponse<String> next = ada.get(older.group(1).replace("&amp;", "&"));
        assertThat(next.body()).contains("EXC0060 ", "Back to the newest").doesNotContain("EXC0120 ");
    }

    @Test
    void trail_isFilteredByActorPersonAndKind() {
        Guest ada = fixture.guest("ada");
        assertThat(ada.get("/audit?chain=instance&kind=exclusion.&person=exc0031")
                        .body())
                .contains("exclusion.added", "EXC0031 ")
                .doesNotContain("EXC0032 ");
        assertThat(ada.get("/audit?chain=instance&actor=ben").body()).contains("No row fits");
        String chain = profile.id().value();
        assertThat(ada.get("/audit?chain=" + chain + "&kind=profile.").body()).contains("profile.published");
        assertThat(ada.get("/audit?chain=" + chain + "&kind=exclusion.").body()).contains("No row fits");
    }

    @Test
    void trail_isVerified_andComparedWithPublishedHeads() {
        Guest ada = fixture.guest("ada");
        String page = done(ada, ada.post("/audit/verify", "heads", ""));
        assertThat(page).contains("The trail holds", "Heads of today");
        AuditHead head = fixture.sam().audit().heads().get(0);
        String line = head.chain() + "/" + head.sequence() + " ";
        assertThat(done(ada, ada.post("/audit/verify", "heads", line + head.hash())))
                .contains("The trail holds", "1 published heads");
        assertThat(done(ada, ada.post("/audit/verify", "heads", line + "0".repeat(64))))
                .contains("The trail does not hold", head.chain() + "/" + head.sequence());
        assertThat(ada.post("/audit/verify", "heads", "nonsense").statusCode()).isEqualTo(422);
    }

    private static String done(Guest guest, HttpResponse<String> answer) {
        HttpResponse<String> now = answer;
        for (int i = 0; i < 200 && now.uri().getPath().startsWith("/tasks/"); i++) {
            now = guest.get(now.uri().getPath());
        }
        return now.body();
    }

    @Test
    void person_isErased_onlyWithTheAddressTypedAndAReason() {
        Guest ada = fixture.guest("ada");
        SoftwareSubscription seat =
                fixture.sam().subscriptions().occupied(profile.id()).get(7);
        String email = seat.email().value();
        assertThat(ada.get("/audit/erase?person=" + email).body()).contains(seat.userUri(), "What stays");
        assertThat(ada.get("/audit/erase?person=nobody@example.org").body()).contains("Nobody with a seat");
        assertThat(ada.post("/audit/erase", "person", email, "typed", "other@example.org", "reason", "asked")
                        .body())
                .contains("it is not an address of this person");
        assertThat(ada.post("/audit/erase", "person", email, "typed", email, "reason", "")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> erased =
                ada.post("/audit/erase", "person", email, "typed", email, "reason", "asked for it");
        assertThat(erased.body()).contains("The person was erased", "person.erased", seat.userUri());
        assertThat(ada.get("/audit?chain=instance&person=" + email).body())
                .contains("person.erased")
                .doesNotContain("exclusion.added");
        assertThat(fixture.sam().audit().verify().verified()).isTrue();
    }

    @Test
    void task_ofSomebodyElse_isStoppedByAnAdminAlone() {
        Guest ada = fixture.guest("ada");
        HttpResponse<String> answer = ada.post("/audit/verify", "heads", "");
        while (!answer.uri().getPath().startsWith("/tasks/")) {
            answer = answer.previousResponse().orElseThrow();
        }
        String task = answer.uri().getPath();
        for (String other : List.of("uma", "ines")) {
            Guest guest = fixture.guest(other);
            guest.get("/account");
            assertThat(guest.post(task + "/cancel").statusCode()).as(other).isEqualTo(403);
        }
        Guest ben = fixture.guest("ben");
        ben.get("/account");
        assertThat(ben.post(task + "/cancel").statusCode()).isEqualTo(200);
    }

    @Test
    void account_saysWhoMayDoWhat() {
        String uma = fixture.guest("uma").get("/account").body();
        assertThat(uma).contains("logged in as uma", "sam_integrator", "Remove members", ">ines<");
        assertThat(uma).contains("sam_user, sam_integrator, sam_admin");
    }

    @Test
    @DisplayName("The account's table names each command that the engine asks a role for")
    void account_listsWhatTheEngineRequires() throws IOException {
        Path engine = Path.of("..", "sam-spoke-core", "src", "main", "java");
        Pattern required = Pattern.compile(
                "\\b(?:require|work)\\((?:actor, )?(?:Role\\.([A-Z_]+), )?\"([a-z][^\"]+)\"|(?:COMMAND|RUN) = \"([^\"]+)\"");
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(engine)) {
            for (Path file : files.filter(one -> one.toString().endsWith("Service.java")
                            || one.toString().endsWith("ProfileView.java")
                            || one.toString().endsWith("HistoryJob.java")
                            || one.toString().endsWith("NoticeDesk.java"))
                    .toList()) {
                Matcher found = required.matcher(Files.readString(file));
                while (found.find()) {
                    String command = found.group(2) == null ? found.group(3) : found.group(2);
                    if (!command.startsWith("look at") && !command.startsWith("explain")) {
                        keys.add(command.strip().replace(' ', '-'));
                    }
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(35);
        List<String> shown = io.github.samspoke.app.console.page.AccountPages.COMMANDS.stream()
                .map(io.github.samspoke.app.console.page.AccountPages.Command::key)
                .filter(key -> !key.equals("look"))
                .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(Role.values()).hasSize(3);
    }
}
