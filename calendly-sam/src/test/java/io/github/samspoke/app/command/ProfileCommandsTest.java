package io.github.samspoke.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.samspoke.emulator.EmulatedMember;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From a connection to a published profile, and what may go wrong on the way. */
class ProfileCommandsTest {
    private final Typist ada = new Typist(20);

    @AfterEach
    void closes() {
        ada.close();
    }

    private Typist.Outcome connect(String... more) {
        String[] words = {
            "connect", "--token", "--url", ada.world().calendly().baseUri().toString()
        };
        String[] all = new String[words.length + more.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return ada.types(all);
    }

    private Typist.Outcome validate() {
        ada.types("profile", "create", "--provisioning", "none");
        return ada.types("profile", "validate");
    }

    @Test
    void nothing_yet_saysWhatToDoFirst() {
        Typist.Outcome outcome = ada.types("candidates");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err())
                .isEqualTo("--profile: there is no profile yet\nMake one: calendly-sam profile create\n");
    }

    @Test
    void publish_atATerminal_asksForTheOrganization() {
        connect();
        assertThat(validate().code()).isEqualTo(ExitCode.DONE);

        Typist.Outcome wrong = ada.answering("Another Corporation").types("profile", "publish");
        assertThat(wrong.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(wrong.out()).contains("organization  Example Corporation", "account       carla.torres@example.com");
        assertThat(ada.types("profile", "show").out()).contains("DRAFT");

        assertThat(ada.answering(Typist.ORGANIZATION)
                        .types("profile", "publish")
                        .out())
                .contains("Published.");
        assertThat(ada.asked()).hasSize(1).allMatch(question -> question.contains("organization's name"));
    }

    @Test
    void publish_inAPipe_needsYesAndOrganization() {
        connect();
        validate();

        assertThat(ada.types("profile", "publish").code()).isEqualTo(ExitCode.USAGE);
        assertThat(ada.types("profile", "publish", "--yes").err()).startsWith("--yes needs --organization");
        assertThat(ada.types("profile", "publish", "--yes", "--organization", Typist.ORGANIZATION)
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void edit_exportImportDelete_areOneProfilesLife() {
        ada.published();
        assertThat(ada.types("profile", "edit", "--mode", "observe", "--name", "Sales 2")
                        .out())
                .contains("OBSERVE", "Sales 2");
        String exported = ada.types("profile", "export").out();
        assertThat(exported).startsWith("{").doesNotContain(ada.adminToken());

        assertThat(ada.piping(exported).types("profile", "import", "-").code()).isEqualTo(ExitCode.DONE);
        Typist.Outcome ambiguous = ada.types("profile", "validate");
        assertThat(ambiguous.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ambiguous.err()).contains("there are 2 profiles");

        ada.types("profile", "create", "--name", "Twin");
        ada.types("profile", "create", "--name", "Twin");
        assertThat(ada.types("profile", "delete", "--yes", "--profile", "Twin").err())
                .startsWith("--profile: several profiles go by the name Twin\nGive the id of one: PRF");
        for (String id : new String[] {"PRF0003", "PRF0004"}) {
            assertThat(ada.types("profile", "delete", "--yes", "--profile", id).code())
                    .isEqualTo(ExitCode.DONE);
        }

        JsonNode all = ada.types("profile", "show", "--json").json().path("profiles");
        assertThat(all).hasSize(2);
        assertThat(ada.types("profile", "delete", "--yes").code()).isEqualTo(ExitCode.USAGE);
        String copy = all.get(1).path("profile").path("id").asText();
        assertThat(ada.types("profile", "delete", "--yes", "--profile", copy).code())
                .isEqualTo(ExitCode.DONE);
        assertThat(ada.answering("no").types("profile", "delete").code()).isEqualTo(ExitCode.REFUSED);
        assertThat(ada.answering("Sales 2").types("profile", "delete").out()).isEqualTo("Deleted Sales 2.\n");
    }

    @Test
    @DisplayName("I14 the token is sealed, owner-only keys beside it, and never shown")
    void token_connected_isNowhereInTheOpen() throws IOException {
        String token = ada.adminToken();
        Typist.Outcome outcome = ada.with("CALENDLY_SAM_TOKEN", token)
                .types(
                        "connect",
                        "--token",
                        "-v",
                        "--url",
                        ada.world().calendly().baseUri().toString());

        assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
        assertThat(outcome.all()).doesNotContain(token);
        Path database = ada.state().resolve("samspoke.mv.db");
        assertThat(new String(Files.readAllBytes(database), StandardCharsets.ISO_8859_1))
                .doesNotContain(token);
        assertThat(Files.getPosixFilePermissions(ada.state().resolve("calendly-sam.keys")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void token_fromFileStandardInputOrPrompt_connects() throws IOException {
        String token = ada.adminToken();
        ada.without("CALENDLY_SAM_TOKEN");
        Path file = Files.writeString(ada.state().resolve("token"), token + "\n");

        assertThat(connect().err()).startsWith("Personal access token: none was given\nSet CALENDLY_SAM_TOKEN");
        assertThat(connect("--token-file", file.toString()).code()).isEqualTo(ExitCode.DONE);
        assertThat(ada.piping(token)
                        .types(
                                "connect",
                                "--token-file",
                                "-",
                                "--url",
                                ada.world().calendly().baseUri().toString())
                        .code())
                .isEqualTo(ExitCode.DONE);
        ada.answering(token);
        assertThat(connect().code()).isEqualTo(ExitCode.DONE);
        assertThat(ada.asked()).containsExactly("Personal access token: ");
        assertThat(validate().code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void wrongToken_validated_saysConnectAgain() {
        ada.with("CALENDLY_SAM_TOKEN", "eyJraWQ.this-is-no-token.x");
        connect();

        Typist.Outcome outcome = validate();
        assertThat(outcome.code()).isEqualTo(ExitCode.VENDOR);
        assertThat(outcome.out()).contains("FAILED", "Token alive");
        assertThat(outcome.err()).contains("check(s) failed: Token alive");
    }

    @Test
    void plainUsersToken_validated_namesTheRole() {
        EmulatedMember plain = ada.world().calendly().state().members().stream()
                .filter(member -> member.role().equals("user"))
                .findFirst()
                .orElseThrow();
        ada.with("CALENDLY_SAM_TOKEN", ada.world().calendly().personalAccessToken(plain.userUri()));
        connect();

        Typist.Outcome outcome = validate();
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).contains("Caller's role");
    }

    @Test
    void missingScope_validated_namesTheScope() {
        ada.with(
                "CALENDLY_SAM_TOKEN",
                ada.world()
                        .calendly()
                        .personalAccessToken(ada.world().calendly().adminUri(), "users:read"));
        connect();

        Typist.Outcome outcome = validate();
        assertThat(outcome.code()).isNotEqualTo(ExitCode.DONE);
        assertThat(outcome.out()).contains("organizations:read");
    }

    @Test
    void vendorAway_validated_saysSo() {
        connect();
        ada.types("profile", "create", "--provisioning", "none");
        ada.world().calendly().close();

        assertThat(ada.types("profile", "validate").code()).isIn(ExitCode.VENDOR, ExitCode.FAILED);
    }

    @Test
    void smallOrganization_noActivityToJudge_saysWhyNobodyIsACandidate() {
        try (Typist alone = new Typist(1)) {
            alone.published();
            Typist.Outcome outcome = alone.types("run");

            assertThat(outcome.all()).contains("SAM - Refresh Sales Subscriptions");
            assertThat(alone.types("candidates").out()).startsWith("No candidates.");
        }
    }

    @Test
    @DisplayName("Nothing can be planned before the rule was reviewed")
    void plan_beforeReview_isRefused() {
        ada.published();
        ada.types("run");

        Typist.Outcome outcome = ada.types("plan");
        assertThat(outcome.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(outcome.err()).contains("was not reviewed").endsWith("have an admin review it.\n");

        assertThat(ada.types("rules", "edit", "--idle-days", "45").out()).contains("45 days", "rules review");
        assertThat(ada.types("rules", "review", "--revision", "1").code()).isEqualTo(ExitCode.USAGE);
        assertThat(ada.types("rules", "review", "--revision", "2").out()).contains("revision 2");
    }
}
