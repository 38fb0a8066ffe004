package io.github.samspoke.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands that remove nobody, on one published profile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingCommandsTest {
    private static final String CSV = """
            Asset tag,Software model,Purchased rights,Unit cost,Subscription period,Start date,End date
            E1,calendly-enterprise,120,USD 144.00,Annually,2026-03-01,2027-02-28
            """;

    private final Typist ada = new Typist(100);

    @BeforeAll
    void publishes() {
        ada.reviewed();
        Typist.Outcome imported = ada.piping(CSV).types("entitlements", "import", "-");
        assertThat(imported.code()).as(imported.all()).isEqualTo(ExitCode.DONE);
    }

    @AfterAll
    void closes() {
        ada.close();
    }

    static Stream<List<String>> readingCommands() {
        return Stream.of(
                List.of("profile", "show"),
                List.of("profile", "validate"),
                List.of("run"),
                List.of("run", "--list"),
                List.of("subscriptions"),
                List.of("candidates"),
                List.of("explain", "carla.torres@example.com"),
                List.of("activity", "carla.torres@example.com"),
                List.of("rules"),
                List.of("rules", "show"),
                List.of("plan", "--quietest", "3"),
                List.of("plan", "--list"),
                List.of("resume"),
                List.of("backtest", "--threshold", "15,20", "--horizon", "30"),
                List.of("backtest", "--history", "90", "--estimate"),
                List.of("entitlements"),
                List.of("entitlements", "list"),
                List.of("reconcile"),
                List.of("audit", "verify"),
                List.of("audit", "show", "--last", "3"));
    }

    @ParameterizedTest
    @MethodSource("readingCommands")
    void json_everyCommand_isOneDocumentThatNamesIt(List<String> words) {
        Typist.Outcome outcome =
                ada.types(Stream.concat(words.stream(), Stream.of("--json")).toArray(String[]::new));

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.DONE);
        assertThat(outcome.out().lines()).hasSize(1);
        JsonNode document = outcome.json();
        assertThat(document.path("version").asInt()).isEqualTo(1);
        assertThat(String.join(" ", words)).startsWith(document.path("command").asText());
        assertThat(document).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("readingCommands")
    void text_everyCommandInAPipe_hasNoEscapeSequenceAndNoTrailingSpace(List<String> words) {
        Typist.Outcome outcome = ada.types(words.toArray(String[]::new));

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.DONE);
        assertThat(outcome.all()).doesNotContain("\u001b").doesNotContain("\r");
        assertThat(outcome.out().lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void subscriptions_everybody_isListedWithRole() {
        JsonNode seats = ada.types("subscriptions", "--json").json();

        assertThat(seats.path("occupied").asInt()).isEqualTo(100);
        assertThat(seats.path("subscriptions")).hasSize(100);
        assertThat(ada.types("subscriptions").out())
                .contains("EMAIL", "carla.torres@example.com")
                .endsWith("100 seats occupied, 3 invitations pending\n");
    }

    @Test
    void explain_protectedPerson_namesProtection() {
        assertThat(ada.types("explain", "CARLA.Torres@example.com").out()).contains("TOKEN_ACCOUNT");
        assertThat(ada.types("explain", "carla.torres@example.com", "--json")
                        .json()
                        .path("assessment")
                        .path("protections")
                        .toString())
                .contains("TOKEN_ACCOUNT");
    }

    @Test
    void activity_activePerson_showsDaysAndWhatWasRead() {
        JsonNode carla =
                ada.types("activity", "carla.torres@example.com", "--json").json();

        assertThat(carla.path("coverage").path("event").get(0).path("to").asText())
                .startsWith("2026-11-23T09:00");
        assertThat(ada.types("activity", "nobody@example.com"))
                .satisfies(nobody -> assertThat(nobody.code()).isEqualTo(ExitCode.FAILED))
                .satisfies(nobody -> assertThat(nobody.err())
                        .isEqualTo(
                                "There is no seat of nobody@example.com\nList what there is and use one of those.\n"));
    }

    @Test
    void candidates_listed_longestIdleFirstWithSavings() {
        Typist.Outcome outcome = ada.types("candidates");
        JsonNode document = ada.types("candidates", "--json").json();

        assertThat(outcome.out()).contains("READY", "Low Usage: idle for at least 60 days", "their seats, a year: USD");
        assertThat(document.path("open").asInt())
                .isEqualTo(document.path("candidates").size())
                .isPositive();
    }

    @Test
    void plan_explained_saysHowToCarryItOut() {
        Typist.Outcome outcome = ada.types("plan", "--quietest", "2");

        assertThat(outcome.out())
                .contains(": 2 removal(s)")
                .containsPattern("hash [0-9a-f]{64}")
                .containsPattern("Next: calendly-sam execute PLN\\d+\n");
    }

    @Test
    void plan_tooMany_saysHowManyTheBreakerAllows() {
        assertThat(ada.types("plan").out())
                .contains("The breaker refuses")
                .endsWith("Next: calendly-sam plan --quietest 10\n");
    }

    @Test
    void plan_csvOnStandardOutput_isTheTableAlone() {
        assertThat(ada.types("plan", "--quietest", "2", "--csv", "-")
                        .out()
                        .lines()
                        .findFirst())
                .hasValueSatisfying(head -> assertThat(head).contains("email").contains(","));
        Typist.Outcome both = ada.types("plan", "--csv", "-", "--json");
        assertThat(both.code()).isEqualTo(ExitCode.USAGE);
        assertThat(both.json().path("error").path("exitCode").asInt()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void plan_one_saysWhatWouldBeLeft() {
        assertThat(ada.types("plan", "--quietest", "1", "--email", "*@example.com")
                        .out())
                .contains("event types owned");
    }

    @Test
    void plan_forbiddenProtection_isWrongUse() {
        Typist.Outcome outcome = ada.types("plan", "--allow", "owner");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).startsWith("setAside: OWNER cannot be set aside\nLeave these people out");
    }

    @Test
    void reconcile_entitlement_showsMoney() {
        JsonNode position =
                ada.types("reconcile", "--json").json().path("positions").get(0);

        assertThat(position.path("owned").path("value").asText()).isEqualTo("120");
        assertThat(position.path("averagePrice").path("value").asText()).isEqualTo("USD 144.00");
        assertThat(ada.types("reconcile", "--explain").out()).contains("rights - occupied - reserved");
    }

    @Test
    void report_folder_isWritten(@TempDir Path folder) {
        JsonNode written = ada.types("report", folder.resolve("deep/er").toString(), "--json")
                .json();

        assertThat(Path.of(written.path("page").asText())).exists().content().startsWith("<!DOCTYPE html>");
        assertThat(written.path("files")).hasSizeGreaterThan(6);
    }

    @Test
    void audit_exported_isVerifiedWithHeads_andNotWhenALineIsGone(@TempDir Path folder) throws IOException {
        Path trail = folder.resolve("trail.jsonl");
        Path heads = folder.resolve("heads.txt");
        assertThat(ada.types("audit", "export", trail.toString(), "--heads", heads.toString())
                        .code())
                .isEqualTo(ExitCode.DONE);

        assertThat(ada.types("audit", "verify", trail.toString(), "--heads", heads.toString())
                        .out())
                .startsWith("Verified: ");
        assertThat(ada.types("audit", "verify", "--heads", heads.toString()).code())
                .isEqualTo(ExitCode.DONE);

        List<String> lines = Files.readAllLines(trail);
        Files.write(trail, lines.subList(0, lines.size() - 1));
        Typist.Outcome broken = ada.types("audit", "verify", trail.toString(), "--heads", heads.toString());
        assertThat(broken.code()).isEqualTo(ExitCode.FAILED);
        assertThat(broken.err()).startsWith("BROKEN at ");
    }

    @Test
    void serviceNow_tables_areCsv() {
        assertThat(ada.types("subscriptions", "--servicenow", "-").out())
                .contains(",")
                .contains("carla.torres");
        assertThat(ada.types("candidates", "--servicenow", "-").out()).contains(",");
    }

    @Test
    void error_withJson_isADocumentToo() {
        Typist.Outcome outcome = ada.types("explain", "nobody@example.com", "--json");

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).startsWith("There is no ");
        JsonNode error = outcome.json().path("error");
        assertThat(error.path("exitCode").asInt()).isEqualTo(ExitCode.FAILED);
        assertThat(error.path("remedy").asText()).isNotBlank();
    }

    @Test
    void entitlements_badRow_keepsNothing() {
        Typist.Outcome outcome = ada.piping("Asset tag,Software model\nE2,no such model\n")
                .types("entitlements", "import", "-", "--json");

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.json().path("kept").asBoolean()).isFalse();
        assertThat(ada.types("entitlements").out()).contains("E1").doesNotContain("E2");
    }

    @Test
    void profile_unknownName_isNamed() {
        assertThat(ada.types("candidates", "--profile", "Nowhere").err()).startsWith("There is no profile Nowhere\n");
        assertThat(ada.types("candidates", "--profile", "sales").code()).isEqualTo(ExitCode.DONE);
    }
}
