package io.github.samspoke.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The numbered scripts, as a host finds them in the jar. */
final class Scripts {
    private Scripts() {}

    /** Their texts, in order. */
    static List<String> all() {
        try (Stream<Path> files = Files.list(Path.of(folder()))) {
            return files.sorted(Comparator.comparingInt(Scripts::number))
                    .map(Scripts::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the newest. */
    static int newest() {
        try (Stream<Path> files = Files.list(Path.of(folder()))) {
            return files.mapToInt(Scripts::number).max().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI folder() {
        try {
            return Objects.requireNonNull(JdbcStore.class.getResource("/db-migration"))
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int number(Path script) {
        String name = script.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static String text(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
