package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.host.HaltingHost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D: a process that dies, on the embedded store")
class HaltTest {
    /** How often; 10,000 for the figure in the documents. */
    private static final int HALTS = Integer.getInteger("samspoke.halts", 20);

    @Test
    @DisplayName("I1, I10: what was committed is there after the halt, on the module path, with a chain without gap")
    void commit_halted_nothingLost() throws Exception {
        long seed = Long.getLong("samspoke.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Path folder = Databases.folder();
        long acknowledged = 0;
        for (int halt = 0; halt < HALTS; halt++) {
            acknowledged = Math.max(acknowledged, lastCommit(folder, 1 + random.nextInt(60), halt == 0));
            try (JdbcStore store = JdbcStore.builder(folder).migrate(false).build()) {
                long found = store.audit().head(HaltingHost.CHAIN).orElseThrow().sequence();
                // One commit may have been made and not yet been reported.
                assertThat(found).as("seed " + seed).isBetween(acknowledged, acknowledged + 1);
                assertThat(store.audit().entries(HaltingHost.CHAIN)).hasSize((int) found);
                assertThat(store.journal().items(HaltingHost.EXECUTION)).hasSize((int) found);
                acknowledged = found;
            }
        }
        assertThat(acknowledged).isGreaterThanOrEqualTo(HALTS);
    }

    /** Lets a child work until it halts, and returns the last commit that it reported. */
    private static long lastCommit(Path folder, int commits, boolean migrate) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "--module-path",
                        String.join(":", entries().filter(HaltTest::module).toList()),
                        "--add-modules",
                        "io.github.samspoke.jdbc",
                        "-cp",
                        String.join(
                                ":", entries().filter(entry -> !module(entry)).toList()),
                        HaltingHost.class.getName(),
                        folder.toString(),
                        Integer.toString(commits),
                        Boolean.toString(migrate))
                .redirectError(folder.resolve("errors").toFile())
                .start();
        try (BufferedReader reports =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            List<String> lines = reports.lines().toList();
            assertThat(child.waitFor())
                    .as(lines + Files.readString(folder.resolve("errors")))
                    .isEqualTo(HaltingHost.HALTED);
            assertThat(lines).hasSizeGreaterThanOrEqualTo(commits);
            return Long.parseLong(lines.get(lines.size() - 1));
        }
    }

    private static Stream<String> entries() {
        return Stream.of(System.getProperty("java.class.path").split(":"));
    }

    /** What an application has on its module path: the libraries and their dependencies, without the tests'. */
    private static boolean module(String entry) {
        boolean ours =
                Stream.of("sam-spoke-core", "sam-spoke-jdbc", "calendly-client").anyMatch(entry::contains)
                        && !entry.contains("test");
        return ours
                || Stream.of(
                                "jackson-core",
                                "jackson-databind",
                                "jackson-annotations",
                                "jdbi3",
                                "geantyref",
                                "flyway-core",
                                "h2-",
                                "slf4j-api",
                                "joda-money",
                                "resilience4j")
                        .anyMatch(Path.of(entry).getFileName().toString()::startsWith);
    }
}
