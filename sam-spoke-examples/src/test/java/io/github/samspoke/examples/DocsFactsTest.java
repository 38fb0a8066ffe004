package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.connection.ConnectionHealth;
import io.github.samspoke.core.job.JobStatus;
import io.github.samspoke.core.reclamation.Backtest;
import io.github.samspoke.core.reclamation.ProtectionReason;
import io.github.samspoke.core.reclamation.RuleEdit;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what the pages list to what there is: a new status, error, metric or protection has to be told. */
class DocsFactsTest {
    private static final Path CORE = Markdown.ROOT.resolve("sam-spoke-core/src/main/java/io/github/samspoke/core");
    private static final Path JDBC = Markdown.ROOT.resolve("sam-spoke-jdbc/src/main/java/io/github/samspoke/jdbc");

    private static List<String> inCode(String... words) {
        return Stream.of(words).map(word -> "`" + word + "`").toList();
    }

    private static String[] names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }

    @Test
    void operations_statusesProblemsAndStates_areAllThere() throws IOException {
        String page = Markdown.of("docs/operations.md").flat();

        assertThat(page).contains(inCode(names(JobStatus.values())));
        assertThat(page).contains(inCode(names(VendorException.Problem.values())));
        assertThat(page).contains(inCode(names(ConnectionHealth.State.values())));
        assertThat(page)
                .contains(inCode(Arrays.stream(SamEvent.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toArray(String[]::new)));
    }

    @Test
    void operations_errors_areAllThere() throws IOException {
        List<String> errors = Stream.concat(errors(CORE).stream(), errors(JDBC).stream())
                .filter(name -> !name.equals("SamSpokeException"))
                .toList();

        assertThat(errors).hasSizeGreaterThan(15);
        assertThat(Markdown.of("docs/operations.md").flat()).contains(inCode(errors.toArray(String[]::new)));
    }

    private static List<String> errors(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.toString().contains("internal"))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Exception.java"))
                    .map(name -> name.replace(".java", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void operations_metrics_areAllThere() throws IOException {
        String source = Files.readString(CORE.resolve("micrometer/SamMetrics.java"));
        List<String> metrics = Pattern.compile("<td>\\{@code (samspoke\\.[a-z.]+)}</td>")
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(metrics).hasSizeGreaterThan(7);
        assertThat(Markdown.of("docs/operations.md").flat()).contains(inCode(metrics.toArray(String[]::new)));
    }

    @Test
    void rules_termsAndProtections_areAllThere() throws IOException {
        String page = Markdown.of("docs/rules-guide.md").text();

        assertThat(page)
                .contains(inCode(Arrays.stream(RuleEdit.class.getMethods())
                        .map(Method::getName)
                        .toArray(String[]::new)));
        for (ProtectionReason reason : ProtectionReason.values()) {
            String mayBeNamed = reason.nameable() ? "yes" : "no";
            assertThat(page.lines().filter(line -> line.startsWith("| `" + reason + "` |")))
                    .as(reason.name())
                    .singleElement()
                    .asString()
                    .endsWith("| " + mayBeNamed + " |");
        }
    }

    @Test
    void rules_backtestShown_isTheExamples() throws IOException {
        Backtest test = BacktestChart.backtest();
        String printed = test.table();
        String shown = Markdown.of("docs/rules-guide.md").blocks("text").get(0);

        assertThat(shown.lines().filter(line -> !line.strip().equals("...")))
                .as("what the example prints:%n%s", printed)
                .allSatisfy(line -> assertThat(printed.lines()).anyMatch(all -> all.startsWith(line.stripTrailing())))
                .hasSizeGreaterThan(6);
    }
}
