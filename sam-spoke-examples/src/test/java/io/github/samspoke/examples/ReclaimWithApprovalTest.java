package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReclaimWithApprovalTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return ReclaimWithApproval.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName(
            "From a rule to removals that a download confirms, planned by one person, approved by another, and back")
    void run_defaults_removesAndConfirms() {
        assertThat(run("--seats", "80")).as(printed() + err).isZero();

        assertThat(printed().lines())
                .anyMatch(line -> line.matches("  RUL0001 revision 1, reviewed by ada, names \\d+ candidates"))
                .anyMatch(line -> line.matches("Plan PLN00001: 3 removal\\(s\\), \\d+ candidate\\(s\\) left out"))
                .anyMatch(line -> line.matches("      leaves behind: .*event types owned: [1-9].*"))
                .contains("  ada: ada has made plan PLN00001 and may not approve it as well")
                .contains("  ben: approved 3 removals, APR000001")
                .anyMatch(line -> line.matches("  \\S+@\\S+  INVITED"))
                .anyMatch(line -> line.startsWith("    does not: "))
                .contains("  audit trail verified");
        assertThat(printed().lines().filter(line -> line.matches("  RCC\\d{7}  REMOVED  confirmed: .*")))
                .hasSize(3);
        assertThat(printed()
                        .lines()
                        .filter(line -> line.matches("  RCC\\d{7}  \\S+@\\S+  CLOSED_COMPLETE, the seat is free")))
                .hasSize(3);
    }

    @Test
    void run_wrongUse_exits2AndSaysWhat() {
        assertThat(run("--nothing")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Unknown option")
                .doesNotContain("\tat ");
        assertThat(run("--help")).isZero();
        assertThat(printed()).contains("--seats N", "Exit codes");
    }
}
