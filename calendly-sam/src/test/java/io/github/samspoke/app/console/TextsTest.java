package io.github.samspoke.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("All texts stand in one bundle")
class TextsTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path PAGES = Path.of("src/main/java/io/github/samspoke/app/console");
    private static final Path BUNDLE = Path.of("src/main/resources/io/github/samspoke/app/console/texts.properties");
    /** Any text in quotes that looks like a key; whether it is one, the bundle says. */
    private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-zA-Z]*(?:\\.[a-zA-Z0-9+-]+)*\\.?)\"");

    private static final Pattern CALL = Pattern.compile("\\b(?:chrome\\.text|Texts\\.text|visit\\.done|Texts\\.of)\\(");
    private static final Pattern KEY = Pattern.compile("\"([a-zA-Z]+\\.[a-zA-Z0-9.+-]+|[a-z]+(?=\"\\s*,))\"(\\s*\\+)?");

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}]{2,}");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\b(?:aria-label|title|placeholder|alt|label|aria-description)=\"([^\"]*)\"");

    private static Properties bundle() throws IOException {
        Properties bundle = new Properties();
        try (var in = Files.newBufferedReader(BUNDLE)) {
            bundle.load(in);
        }
        return bundle;
    }

    private static List<Path> files(Path root, String end) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sources() {
        return Stream.concat(files(TEMPLATES, ".jte").stream(), files(PAGES, ".java").stream())
                .map(TextsTest::read)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void templates_holdNoWordsOfTheirOwn() {
        List<String> words = new ArrayList<>();
        for (Path file : files(TEMPLATES, ".jte")) {
            words(read(file)).forEach(word -> words.add(TEMPLATES.relativize(file) + ": " + word));
        }
        assertThat(words).isEmpty();
    }

    /** Literal words of a template: in its text, and in the attributes that people read or hear. */
    static List<String> words(String template) {
        String bare = template.replaceAll("(?s)<%--.*?--%>", " ")
                .replaceAll("(?m)^@(?:import|param)\\b.*$", " ")
                .replace("<!doctype html>", " ");
        StringBuilder shown = new StringBuilder();
        new Walk(bare, shown).text(false);
        List<String> found = new ArrayList<>();
        Matcher attribute = ATTRIBUTE.matcher(shown);
        while (attribute.find()) {
            if (LETTERS.matcher(attribute.group(1)).find()) {
                found.add(attribute.group());
            }
        }
        Matcher letters =
                LETTERS.matcher(shown.toString().replaceAll("(?s)<[^>]*>", " ").replaceAll("&\\w+;", " "));
        while (letters.find()) {
            found.add(letters.group());
        }
        return found;
    }

    /** Walks through a template and keeps what is neither an expression nor a directive nor a parameter of a tag. */
    private static final class Walk {
        private final String template;
        private final StringBuilder shown;
        private int at;

        Walk(String template, StringBuilder shown) {
            this.template = template;
            this.shown = shown;
        }

        void text(boolean block) {
            while (at < template.length()) {
                if (block && template.charAt(at) == '`') {
                    at++;
                    return;
                }
                if (starts("${", "!{")) {
                    at += 2;
                    code('{', '}');
                } else if (starts("@if(", "@elseif(", "@for(", "@template.")) {
                    at = template.indexOf('(', at) + 1;
                    code('(', ')');
                } else if (starts("@else", "@endif", "@endfor")) {
                    at++;
                    while (at < template.length() && Character.isLetter(template.charAt(at))) {
                        at++;
                    }
                } else {
                    shown.append(template.charAt(at++));
                }
            }
        }

        private boolean starts(String... marks) {
            return Stream.of(marks).anyMatch(mark -> template.startsWith(mark, at));
        }

        /** Up to the bracket that closes it; blocks of content within are texts again. */
        private void code(char open, char close) {
            int depth = 1;
            while (depth > 0 && at < template.length()) {
                char c = template.charAt(at);
                if (c == '"') {
                    at = template.indexOf('"', at + 1);
                } else if (template.startsWith("@`", at)) {
                    at += 2;
                    text(true);
                    continue;
                } else if (c == open) {
                    depth++;
                } else if (c == close) {
                    depth--;
                }
                at++;
            }
            shown.append(' ');
        }
    }

    @Test
    void words_ofATemplateThatHasSome_areFound() {
        String template = "@param String name\n@template.layout(chrome = chrome, content = @`\n"
                + "<p title=\"Literal\" class=\"fine\">Hello ${name.isEmpty() ? \"no}ne\" : name} @if(a > (b))there@endif</p>\n`)";
        assertThat(words(template)).containsExactly("title=\"Literal\"", "Hello", "there");
    }

    @Test
    void everyKey_thatIsUsed_exists() throws IOException {
        Set<String> keys = bundle().stringPropertyNames();
        Set<String> missing = new TreeSet<>();
        String sources = sources();
        Matcher call = CALL.matcher(sources);
        int count = 0;
        while (call.find()) {
            boolean constant = call.group().startsWith("Texts.of");
            Matcher key = KEY.matcher(first(sources.substring(call.end())));
            while (key.find()) {
                String name = key.group(1);
                boolean prefix = constant || key.group(2) != null;
                String start = prefix && !name.endsWith(".") ? name + "." : name;
                if (prefix ? keys.stream().noneMatch(one -> one.startsWith(start)) : !keys.contains(name)) {
                    missing.add(name);
                }
                count++;
            }
        }
        assertThat(missing).isEmpty();
        assertThat(count).isGreaterThan(100);
    }

    /** The first argument of a call, whose rest this is. */
    private static String first(String rest) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && depth == 0 && (c == ')' || c == ',')) {
                return rest.substring(0, i + 1);
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth--;
            }
        }
        return rest;
    }

    @Test
    void everyKey_inTheBundle_isUsed() throws IOException {
        Set<String> quoted = new TreeSet<>();
        Matcher found = QUOTED.matcher(sources());
        while (found.find()) {
            quoted.add(found.group(1));
        }
        Set<String> idle = new TreeSet<>();
        for (String key : bundle().stringPropertyNames()) {
            boolean completed = Stream.iterate(
                            key.lastIndexOf('.'), dot -> dot > 0, dot -> key.lastIndexOf('.', dot - 1))
                    .anyMatch(dot ->
                            quoted.contains(key.substring(0, dot + 1)) || quoted.contains(key.substring(0, dot)));
            if (!quoted.contains(key) && !completed) {
                idle.add(key);
            }
        }
        assertThat(idle).isEmpty();
    }

    @Test
    void everyKey_standsInTheBundleOnce() {
        List<String> keys = read(BUNDLE)
                .lines()
                .filter(line -> line.matches("[a-z][^=]*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyText_isAPatternWithoutLooseApostrophes() throws IOException {
        Properties bundle = bundle();
        Set<String> loose = new TreeSet<>();
        for (String key : bundle.stringPropertyNames()) {
            // A single apostrophe would quote the rest, values and all.
            if (bundle.getProperty(key).replace("''", "").contains("'")) {
                loose.add(key);
            }
            new java.text.MessageFormat(bundle.getProperty(key), java.util.Locale.ENGLISH);
        }
        assertThat(loose).isEmpty();
    }
}
