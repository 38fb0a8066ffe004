package io.github.samspoke.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.EmulatorClock;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How results, progress and errors look. */
class OutputTest {
    private static final String ESCAPE = "\u001b";

    private final EmulatorClock clock = new EmulatorClock();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Shell shell(boolean terminal, Map<String, String> environment) {
        return new Shell(
                environment,
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Prompt.NOBODY,
                terminal,
                clock,
                Sleeper.system(clock));
    }

    @ParameterizedTest
    @CsvSource({
        "true, TERM, xterm-256color, true",
        "true, NO_COLOR, 1, false",
        "true, TERM, dumb, false",
        "false, TERM, xterm-256color, false"
    })
    void colour_onlyOnATerminalThatWantsIt(boolean terminal, String variable, String value, boolean coloured) {
        Shell shell = shell(terminal, Map.of(variable, value));
        new Output(shell, false).table(new Table("STATUS").row("FAILED"));
        CommandLines.run(shell, "--help");
        CommandLines.run(shell, "no-such-command");

        assertThat(out.toString(StandardCharsets.UTF_8).contains(ESCAPE)).isEqualTo(coloured);
        assertThat(err.toString(StandardCharsets.UTF_8).contains(ESCAPE)).isEqualTo(coloured);
    }

    @Test
    @DisplayName("A name that somebody chose at the vendor does not steer the terminal")
    void text_withControls_isShownWithoutThem() {
        Output output = new Output(shell(true, Map.of("NO_COLOR", "1")), false);
        output.line("Eve\u001b[2J\u202e@|red x|@");
        output.table(new Table("NAME").row("a\nb\u0007"));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("Eve?[2J?@|red x|@\nNAME\na?b?\n");
    }

    @Test
    void json_namesFromEverywhere_arePlainAscii() {
        new Output(shell(false, Map.of()), true).result("x", new Named("Jos\u00e9"));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"version\":1,\"command\":\"x\",\"name\":\"Jos\\u00E9\"}\n");
    }

    private record Named(String name) {}

    @Test
    void table_cells_areAligned() {
        Table table = new Table("A", "LONGER", "C").row("x", 1, "").row("\u00e9\u00e9\u00e9", "2", "z");

        assertThat(table.lines(UnaryOperator.identity(), UnaryOperator.identity()))
                .isEqualTo(List.of("A    LONGER  C", "x    1", "\u00e9\u00e9\u00e9  2       z"));
    }

    @Test
    void progress_inAPipe_isALineNowAndThen() {
        ProgressDisplay display = new ProgressDisplay(shell(false, Map.of()));
        for (int i = 1; i <= 1000; i++) {
            display.accept(Progress.of("reading", 0, i, 1000));
            clock.advance(Duration.ofMillis(20));
        }
        display.close();

        List<String> lines = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSizeBetween(10, 15);
        assertThat(lines.get(0)).isEqualTo("... reading: 1 of 1000");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("... reading: 1000 of 1000");
    }

    @Test
    void progress_onATerminal_isABarThatGoesAway() {
        ProgressDisplay display = new ProgressDisplay(shell(true, Map.of("TERM", "xterm")));
        display.accept(Progress.of("removing", 0, 1, 4));
        display.accept(new Progress(
                "waiting", 0, 0, -1, SimulatedClock.at(Typist.START).instant()));
        display.close();

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("[######------------------]  25 %  removing: 1 of 4")
                .contains("waiting until 2026-11-23T09:00:00Z")
                .endsWith("\r\u001b[K")
                .doesNotContain("\n");
    }

    @Test
    @DisplayName("I14 no option takes a secret itself")
    void help_ofEveryCommand_namesNoSecretArgument() {
        Shell shell = shell(false, Map.of());
        List<String> commands = CommandTree.of(new Root(shell)).getSubcommands().keySet().stream()
                .toList();
        commands.forEach(command -> assertThat(CommandLines.run(shell, command, "--help"))
                .as(command)
                .isZero());

        String help = out.toString(StandardCharsets.UTF_8);
        assertThat(commands)
                .hasSizeGreaterThan(18)
                .allSatisfy(command -> assertThat(help).contains(command));
        assertThat(help)
                .doesNotContain("--token=")
                .doesNotContain("--client-secret=")
                .doesNotContain("--password");
        assertThat(help).contains("130   interrupted");
    }

    @Test
    void completion_script_knowsEveryCommand() {
        assertThat(CommandLines.run(shell(false, Map.of()), "completion")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("entitlements", "--client-secret-file");
    }

    @Test
    void wrongUse_isToldOnStandardError() {
        assertThat(CommandLines.run(shell(false, Map.of()), "plan", "--quietest", "many"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(CommandLines.run(shell(false, Map.of()))).isEqualTo(ExitCode.USAGE);
        assertThat(CommandLines.run(shell(false, Map.of()), "profile")).isEqualTo(ExitCode.USAGE);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Run calendly-sam plan --help");
    }
}
