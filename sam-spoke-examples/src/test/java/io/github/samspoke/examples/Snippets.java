package io.github.samspoke.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands between the markers {@code tag::name[]} and {@code end::name[]} of this module's sources: all that a page may
 * show. Code of the examples counts only where a test of the same name runs it.
 */
final class Snippets {
    private static final Pattern MARKER = Pattern.compile("// (tag|end)::(\\w+)\\[]");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path EXAMPLES = Path.of("src/main/java");

    /** The squeezed code by its place, such as {@code HostGuideTest.java#embed}. */
    private final Map<String, String> byPlace = new TreeMap<>();

    static Snippets ofTestedCode() throws IOException {
        Snippets snippets = new Snippets();
        try (Stream<Path> tests = Files.walk(TESTS);
                Stream<Path> examples = Files.walk(EXAMPLES)) {
            List<Path> files = Stream.concat(tests, examples.filter(Snippets::tested))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
            for (Path file : files) {
                snippets.add(String.valueOf(file.getFileName()), Files.readString(file));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return snippets;
    }

    private static boolean tested(Path example) {
        String test = EXAMPLES.relativize(example).toString().replaceFirst("\\.java$", "Test.java");
        return Files.exists(TESTS.resolve(test));
    }

    /** Markers may nest and overlap; each has to be ended once. */
    void add(String file, String source) {
        Map<String, Integer> open = new TreeMap<>();
        Matcher marker = MARKER.matcher(source);
        while (marker.find()) {
            String name = marker.group(2);
            Integer from = open.remove(name);
            if (marker.group(1).equals("tag")) {
                open.put(name, marker.end());
            } else if (from == null || byPlace.containsKey(file + "#" + name)) {
                throw new IllegalStateException(file + " ends " + name + " without a beginning, or twice");
            } else {
                byPlace.put(file + "#" + name, squeeze(source.substring(from, marker.start())));
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalStateException(file + " does not end " + open.keySet());
        }
    }

    boolean contains(String snippet) {
        return byPlace.containsValue(squeeze(snippet));
    }

    /** The places of which none of the snippets shows anything. */
    List<String> unused(List<String> shown) {
        List<String> squeezed = shown.stream().map(Snippets::squeeze).toList();
        List<String> unused = new ArrayList<>();
        byPlace.forEach((place, code) -> {
            if (!squeezed.contains(code)) {
                unused.add(place);
            }
        });
        return unused;
    }

    /** White space is the formatter's, and no snippet shows the markers of another. */
    private static String squeeze(String code) {
        return MARKER.matcher(code).replaceAll("").replaceAll("\\s+", "");
    }
}
