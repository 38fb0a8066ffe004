package io.github.samspoke.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.samspoke.app.workspace.Workspace;
import io.github.samspoke.app.workspace.WorkspaceOptions;
import io.github.samspoke.core.common.Actor;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The program as a process: killed, interrupted, in a pipe, at a terminal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessTest {
    private static final String MEMBERSHIPS = "/organization_memberships";

    private final Typist ada = Typist.inRealTime(120);

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

    private String[] execute(JsonNode plan) {
        return new String[] {
            "execute",
            plan.path("id").asText(),
            "--yes",
            "--hash",
            plan.path("hash").asText(),
            "--count",
            plan.path("count").asText()
        };
    }

    private long deletes() {
        return ada.world().calendly().journal().count("DELETE", MEMBERSHIPS);
    }

    private int members() {
        return ada.world().calendly().state().memberCount();
    }

    /** The answer to one removal is late by so much that what happens to the process happens meanwhile. */
    private void lateAnswer(int after, Duration by) {
        ada.world()
                .calendly()
                .faults()
                .on("DELETE", MEMBERSHIPS + "/.*")
                .after(after)
                .once()
                .afterEffect()
                .delay(by);
    }

    private void awaitDeletes(long count) throws InterruptedException {
        for (int i = 0; i < 600 && deletes() < count; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(deletes()).isEqualTo(count);
    }

    @Test
    @DisplayName("I1, I9 killed while a removal is in flight, and taken up: nobody is removed twice")
    void execute_killed_isTakenUpByTheSameCommand() throws Exception {
        JsonNode plan = plan(4);
        long before = deletes();
        int members = members();
        lateAnswer(2, Duration.ofSeconds(20));
        try (Child child = Child.inAPipe(ada, execute(plan))) {
            awaitDeletes(before + 3);
            assertThat(child.commandLine()).doesNotContain(ada.environment().get("CALENDLY_SAM_TOKEN"));
            child.kill();
        }
        ada.world().calendly().faults().clear();

        assertThat(ada.types("candidates").err())
                .containsPattern("EXE\\d+ was cut off. Go on with it: calendly-sam resume");
        Typist.Outcome done = ada.types(execute(plan));

        assertThat(done.code()).as(done.all()).isEqualTo(ExitCode.DONE);
        assertThat(done.err()).containsPattern("Going on with execution EXE\\d+, which was cut off");
        assertThat(done.out()).contains("4 of 4 removed");
        assertThat(deletes() - before).isEqualTo(4);
        assertThat(members - members()).isEqualTo(4);
        assertThat(ada.types("resume").out()).isEqualTo("No execution was cut off.\n");
        assertThat(ada.types("audit", "verify").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    @DisplayName("Ctrl-C finishes the item in flight and says how to go on")
    void execute_interrupted_saysHowToGoOn() throws Exception {
        JsonNode plan = plan(4);
        long before = deletes();
        lateAnswer(1, Duration.ofSeconds(2));
        Typist.Outcome stopped;
        int expected;
        try (Child child = Child.inAPipe(ada, execute(plan))) {
            awaitDeletes(before + 2);
            expected = child.interrupt();
            stopped = child.ends();
        }
        ada.world().calendly().faults().clear();

        assertThat(stopped.code()).as(stopped.all()).isEqualTo(expected);
        assertThat(stopped.out()).contains("REMOVED", "2 of 4 removed");
        assertThat(stopped.err()).contains("Stopped: cancelled between two items");
        Matcher next = Pattern.compile("plan them again: calendly-sam (.*)").matcher(stopped.err());
        assertThat(next.find()).isTrue();
        assertThat(deletes() - before).isEqualTo(2);

        List<String> words = Arrays.asList((next.group(1) + " --json").split(" "));
        JsonNode rest = ada.types(words.toArray(String[]::new)).json();
        assertThat(rest.path("count").asInt()).isEqualTo(2);
        assertThat(ada.types(execute(rest)).code()).isEqualTo(ExitCode.DONE);
        assertThat(deletes() - before).isEqualTo(4);
        assertThat(ada.types("audit", "verify").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void execute_atATerminal_asksAndDrawsABar() throws Exception {
        Assumptions.assumeTrue(Child.terminals());
        JsonNode plan = plan(2);
        long before = deletes();
        Typist.Outcome done;
        try (Child child = Child.atATerminal(ada, "execute", plan.path("id").asText())) {
            child.awaitOutput("digits of the hash: ");
            child.types(plan.path("hash").asText().substring(0, 10));
            child.awaitOutput("lose their seat: ");
            child.types("2");
            done = child.ends();
        }

        assertThat(done.code()).as(done.all()).isEqualTo(ExitCode.DONE);
        assertThat(done.out()).contains("\u001b[32mREMOVED", "[############------------]  50 %", "2 of 2 removed");
        assertThat(deletes() - before).isEqualTo(2);
    }

    @Test
    void pipe_anotherProcessHasTheFolder_namesTheRemedy() throws Exception {
        try (Workspace open = Workspace.open(WorkspaceOptions.in(ada.state()));
                Child child = Child.inAPipe(ada, "subscriptions", "--json")) {
            Typist.Outcome refused = child.ends();

            assertThat(open.as(Actor.of("ada")).profiles().list()).isNotNull();
            assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
            assertThat(refused.err().lines())
                    .hasSize(2)
                    .anyMatch(line -> line.contains("is in use by another process"))
                    .anyMatch(line -> line.contains("calendly-sam serve") && line.contains("--database"));
            assertThat(refused.json().path("error").path("exitCode").asInt()).isEqualTo(ExitCode.FAILED);
        }
    }
}
