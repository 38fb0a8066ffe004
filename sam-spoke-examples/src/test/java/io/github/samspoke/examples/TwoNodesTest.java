package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TwoNodesTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        out.reset();
        err.reset();
        return TwoNodes.run(new PrintStream(out, true), new PrintStream(err, true), args);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("I8, I9: jobs are shared out, of two executions one is refused, what a killed node left is finished")
    void run_onePostgres_twoNodesShareOutAndFinishWhatAKilledOneLeft() {
        Optional<ThrowawayPostgres> started = ThrowawayPostgres.start();
        if (started.isEmpty()) {
            System.err.println("NO POSTGRESQL: initdb and pg_ctl were not found, the example of two nodes is not run");
        }
        Assumptions.assumeTrue(started.isPresent(), "initdb and pg_ctl are not installed");
        try (ThrowawayPostgres postgres = started.get()) {
            assertThat(run("--jdbc-url", postgres.url()))
                    .as(printed() + complained())
                    .isZero();

            assertThat(printed().lines())
                    .anyMatch(line -> line.matches("  node [12]  OK +SAM - Refresh Calendly North Subscriptions"))
                    .anyMatch(line -> line.matches("  node [12]  OK +SAM - Refresh Calendly South Activity.*"))
                    .anyMatch(line -> line.startsWith("  node 2  refused: Another execution runs on this organization"))
                    .contains("  node 1  removed 6 of 6", "  node 3  killed, exit code 137")
                    .contains("  node 2  settled by reading")
                    .contains("  node 2  removed the other 3; 6 are gone in Calendly, each by one DELETE of 6")
                    .endsWith("audit trail verified");

            assertThat(run("--jdbc-url", postgres.url())).isEqualTo(1);
            assertThat(complained()).contains("has profiles already; give an empty one");
        }
    }

    @Test
    void run_wrongUse_exits2AndSaysWhat() {
        assertThat(run("--jdbc-url")).isEqualTo(2);
        assertThat(complained()).contains("--jdbc-url and a URL").doesNotContain("\tat ");
        assertThat(run("--help")).isZero();
        assertThat(printed()).contains("--jdbc-url URL", "Exit codes");
    }

    @Test
    void run_databaseNotThere_exits1AndSaysSo() {
        assertThat(run("--jdbc-url", "jdbc:postgresql://127.0.0.1:1/none?user=x"))
                .isEqualTo(1);
        assertThat(complained()).contains("cannot be reached").doesNotContain("\tat ");
    }
}
