package io.github.samspoke.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the README's commands and output to the program, and the tests that docs/safety.md names to those there are. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void safety_everyTestNamed_isThere() throws IOException {
        Set<String> named = Pattern.compile("`(\\w+(?:Test|Contract))`")
                .matcher(Files.readString(ROOT.resolve("docs/safety.md")))
                .results()
                .map(found -> found.group(1) + ".java")
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(40);
        try (Stream<Path> files =
                Files.find(ROOT, 20, (file, attributes) -> file.toString().contains("src" + File.separator + "test"))) {
            named.removeAll(files.map(file -> file.getFileName().toString()).toList());
        }
        assertThat(named).as("tests that docs/safety.md names and nobody wrote").isEmpty();
    }

    @Test
    void readme_firstTwoCommands_areTheMainJobAndTheTests() throws IOException {
        List<String> commands = blocks("sh");

        assertThat(commands.get(0).strip()).doesNotContain("\n").endsWith("quickstart.jar");
        assertThat(commands.get(1).strip()).isEqualTo("mvn -B verify");
    }

    @Test
    void readme_output_isTheMainJobs() throws IOException {
        String printed = withoutWaits(Run.of().out()).strip();
        List<String> parts = List.of(withoutWaits(blocks("text").get(0)).split("(?m)^ *\\.\\.\\.\\n"));

        assertThat(parts).hasSize(2);
        assertThat(printed)
                .startsWith(parts.get(0).strip())
                .endsWith(parts.get(1).strip());
    }

    /** How long it waited, and what depends on it, may differ from run to run. */
    private static String withoutWaits(String output) {
        return output.replaceAll("waited [\\d.]+ s", "waited")
                .replaceAll("waited \\d+ times for the rate limit \\([\\d.]+ s\\)", "waited")
                .replaceAll(", read [\\d-]+T\\S+Z", ", read")
                .replaceAll("good until \\S+ hash \\S+", "good until");
    }

    private static List<String> blocks(String language) throws IOException {
        return Markdown.of("README.md").blocks(language);
    }
}
