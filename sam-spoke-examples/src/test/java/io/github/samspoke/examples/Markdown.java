package io.github.samspoke.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, as far as tests look at it. */
record Markdown(Path file, String text) {
    static final Path ROOT = Path.of("..");

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\\n]+`");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)(?: \"[^\"]*\")?\\)");
    private static final Pattern SOURCE = Pattern.compile("(?:src|srcset|href)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");

    static Markdown of(String file) throws IOException {
        Path path = ROOT.resolve(file);
        return new Markdown(path, Files.readString(path));
    }

    /** The pages that a reader is sent to: those of the root and of docs. */
    static List<Markdown> all() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            List<Path> files = Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return files.stream().map(Markdown::read).toList();
        }
    }

    private static Markdown read(Path file) {
        try {
            return new Markdown(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return ROOT.relativize(file).toString();
    }

    List<String> blocks(String language) {
        return FENCE.matcher(text)
                .results()
                .filter(found -> found.group(1).equals(language))
                .map(found -> found.group(2))
                .toList();
    }

    /** Targets of links, pictures and their sources, outside of code. */
    List<String> links() {
        String prose = CODE.matcher(text).replaceAll("");
        return Stream.concat(
                        LINK.matcher(prose).results(), SOURCE.matcher(prose).results())
                .map(found -> found.group(1))
                .toList();
    }

    /** The anchors of the headings, as the sites that show Markdown make them. */
    Set<String> anchors() {
        Matcher matcher = HEADING.matcher(FENCE.matcher(text).replaceAll(""));
        Set<String> anchors = new TreeSet<>();
        Map<String, Integer> seen = new HashMap<>();
        while (matcher.find()) {
            String slug = matcher.group(1)
                    .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            int before = seen.merge(slug, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? slug : slug + "-" + before);
        }
        return anchors;
    }

    /** The text in one line, so that a sentence is found however its lines are broken. */
    String flat() {
        return text.replaceAll("\\s+", " ");
    }
}
