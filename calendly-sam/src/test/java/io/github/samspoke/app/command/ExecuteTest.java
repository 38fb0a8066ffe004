package io.github.samspoke.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From a plan to removals that a download confirms, and back; each test has a plan of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExecuteTest {
    private final Typist ada = new Typist(100);

    @BeforeAll
    void publishes() {
        ada.reviewed();
    }

    @AfterAll
    void closes() {
        ada.close();
    }

    private JsonNode plan(int people) {
        return ada.types("plan", "--quietest", Integer.toString(people), "--json")
                .json();
    }

    private long deletes() {
        return ada.world().calendly().journal().count("DELETE", "/organization_memberships");
    }

    @Test
    @DisplayName("Nothing is removed unless hash and count are repeated")
    void execute_withoutBoth_removesNobody() {
        JsonNode plan = plan(2);
        String id = plan.path("id").asText();
        String hash = plan.path("hash").asText();
        long before = deletes();

        assertThat(ada.piping("").types("execute", id).code()).isEqualTo(ExitCode.USAGE);
        assertThat(ada.types("execute", id, "--yes").code()).isEqualTo(ExitCode.USAGE);
        assertThat(ada.types("execute", id, "--yes", "--hash", hash).code()).isEqualTo(ExitCode.USAGE);
        assertThat(ada.types("execute", id, "--yes", "--count", "2").code()).isEqualTo(ExitCode.USAGE);
        assertThat(ada.types("execute", id, "--yes", "--hash", hash, "--count", "3")
                        .code())
                .isEqualTo(ExitCode.REFUSED);
        assertThat(ada.types("execute", id, "--yes", "--hash", hash.substring(0, 8), "--count", "2")
                        .code())
                .isEqualTo(ExitCode.REFUSED);
        assertThat(ada.answering("0000000000", "2").types("execute", id).code()).isEqualTo(ExitCode.REFUSED);
        assertThat(ada.answering(hash.substring(0, 7), "2").types("execute", id).code())
                .isEqualTo(ExitCode.REFUSED);
        assertThat(ada.piping("").types("execute", "PLN99999").err()).startsWith("There is no plan PLN99999\n");
        assertThat(deletes()).isEqualTo(before);
    }

    @Test
    void execute_answered_removesConfirmsAndRestores() {
        JsonNode plan = plan(3);
        String person = plan.path("plan").path("items").get(0).path("email").asText();
        long before = deletes();
        ada.answering(plan.path("hash").asText().substring(0, 8), "3");

        Typist.Outcome done = ada.types("execute", plan.path("id").asText());

        assertThat(done.code()).as(done.all()).isEqualTo(ExitCode.DONE);
        assertThat(done.out()).contains(plan.path("hash").asText(), "REMOVED", "3 of 3 removed");
        assertThat(ada.asked()).hasSize(2);
        assertThat(deletes() - before).isEqualTo(3);

        ada.piping("");
        assertThat(ada.types(
                                "execute",
                                plan.path("id").asText(),
                                "--yes",
                                "--hash",
                                plan.path("hash").asText(),
                                "--count",
                                "3")
                        .code())
                .as("an approval is used once")
                .isEqualTo(ExitCode.REFUSED);
        assertThat(deletes() - before).isEqualTo(3);

        assertThat(ada.types("subscriptions").out()).contains(person);
        assertThat(ada.types("run", "subscriptions").code()).isEqualTo(ExitCode.DONE);
        assertThat(ada.types("subscriptions").out()).doesNotContain(person);
        assertThat(ada.types("candidates", "--all").out()).contains("CLOSED_COMPLETE");

        JsonNode restored = ada.types("restore", person, "--json").json();
        assertThat(restored.path("state").asText()).isEqualTo("INVITED");
        assertThat(restored.path("comesBack")).isNotEmpty();
        assertThat(ada.types("restore", "carla.torres@example.com").code()).isEqualTo(ExitCode.FAILED);
        assertThat(ada.types("audit", "verify").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void execute_withYes_writesOneDocument() {
        JsonNode plan = plan(1);

        Typist.Outcome done = ada.piping("")
                .types(
                        "execute",
                        plan.path("hash").asText(),
                        "--yes",
                        "--hash",
                        plan.path("hash").asText(),
                        "--count",
                        "1",
                        "--json");

        assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
        assertThat(done.json().path("removed").asInt()).isEqualTo(1);
        assertThat(done.json().path("items").get(0).path("state").asText()).isEqualTo("REMOVED");
        assertThat(done.err()).contains("1 removal(s)").contains("... removing 1 seats: 1 of 1");
    }

    @Test
    void execute_byHand_writesTasksAndSendsNothing() {
        long before = deletes();
        JsonNode plan =
                ada.types("plan", "--quietest", "1", "--by-hand", "--json").json();
        assertThat(plan.path("byHand").asBoolean()).isTrue();

        Typist.Outcome done = ada.piping("")
                .types(
                        "execute",
                        plan.path("id").asText(),
                        "--yes",
                        "--hash",
                        plan.path("hash").asText(),
                        "--count",
                        "1");

        assertThat(done.code()).as(done.all()).isEqualTo(ExitCode.DONE);
        assertThat(done.out()).contains("1 task(s) written, nothing was sent");
        assertThat(deletes()).isEqualTo(before);
    }
}
