package io.github.samspoke.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.audit.AuditEntry;
import io.github.samspoke.host.HaltingHost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D: a process that dies, on the embedded store")
class HaltTest {
    /** How often a database loses its process; 10,000 for the figure in the documents. */
    private static final int HALTS = Integer.getInteger("samspoke.halts", 20);

    /** How many databases go with each process. */
    private static final int DATABASES = 4;

    /** All that was ever committed is read after each halt, so after so many others begin. */
    private static final int LIFE = 400;

    @Test
    @DisplayName("I1, I10: what was committed is there after the halt, on the module path, with a chain without gap")
    void commit_halted_nothingLost() throws Exception {
        long seed = Long.getLong("samspoke.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int halt = 0; halt < HALTS; halt += LIFE) {
            assertNothingLost(random, Math.min(LIFE, HALTS - halt), "seed " + seed + ", halt " + halt);
        }
    }

    private static void assertNothingLost(Random random, int halts, String when)
            throws IOException, InterruptedException {
        Path root = Databases.folder();
        List<Path> folders = IntStream.range(0, DATABASES)
                .mapToObj(i -> root.resolve("store" + i))
                .toList();
        long committed = 0;
        for (int halt = 0; halt < halts; halt += DATABASES) {
            int commits = 1 + random.nextInt(60);
            List<Long> reported = halted(root, folders, commits, halt == 0);
            committed += commits;
            assertThat(reported).hasSize(commits * DATABASES).endsWith(committed, committed, committed, committed);
            for (Path folder : folders) {
                assertKept(folder, committed, when + " + " + halt);
            }
        }
        assertThat(committed).isGreaterThanOrEqualTo(halts / DATABASES);
    }

    private static void assertKept(Path folder, long committed, String when) {
        try (JdbcStore store = JdbcStore.builder(folder).migrate(false).build()) {
            assertThat(store.audit().entries(HaltingHost.CHAIN))
                    .as(when)
                    .extracting(AuditEntry::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, committed).boxed().toList());
            assertThat(store.journal().items(HaltingHost.EXECUTION)).as(when).hasSize((int) committed);
        }
    }

    /** Lets a host work until it halts, and returns the commits that it reported. */
    private static List<Long> halted(Path root, List<Path> folders, int commits, boolean migrate)
            throws IOException, InterruptedException {
        Ended ended = run(root, folders, commits, migrate, "none");
        assertThat(ended.status()).as(ended.toString()).isEqualTo(HaltingHost.HALTED);
        return ended.lines().stream().map(Long::valueOf).toList();
    }

    @Test
    @DisplayName("A host without Flyway runs the scripts itself; one that forgot is told")
    void migrate_withoutFlyway_saysSo() throws Exception {
        Path root = Databases.folder();
        List<Path> folders = List.of(root.resolve("store"));
        assertThat(run(root, folders, 1, true, "flyway").errors()).contains("Flyway is not there");
        JdbcStore.embedded(folders.get(0)).close();
        assertThat(run(root, folders, 3, false, "flyway").lines()).containsExactly("1", "2", "3");
    }

    /** How a process ended, and what it said. */
    private record Ended(int status, List<String> lines, String errors) {}

    private static Ended run(Path root, List<Path> folders, int commits, boolean migrate, String without)
            throws IOException, InterruptedException {
        List<String> entries = Stream.of(System.getProperty("java.class.path").split(":"))
                .filter(entry -> !entry.contains(without))
                .toList();
        Path errors = root.resolve("errors");
        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--module-path",
                        entries.stream().filter(HaltTest::module).collect(Collectors.joining(":")),
                        "--add-modules",
                        "io.github.samspoke.jdbc",
                        "-cp",
                        entries.stream().filter(entry -> !module(entry)).collect(Collectors.joining(":")),
                        HaltingHost.class.getName(),
                        folders.stream().map(Path::toString).collect(Collectors.joining(":")),
                        Integer.toString(commits),
                        Boolean.toString(migrate))
                .redirectError(errors.toFile())
                .start();
        try (BufferedReader reports =
                new BufferedReader(new InputStreamReader(host.getInputStream(), StandardCharsets.US_ASCII))) {
            List<String> lines = reports.lines().toList();
            return new Ended(host.waitFor(), lines, Files.readString(errors));
        }
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
