package io.github.samspoke.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.Sleeper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What docs/command-line.md tells is what there is. */
class CommandLineDocTest {
    private static final Path DOC = Path.of("..", "docs", "command-line.md");

    private final CommandLine program = CommandTree.of(new Root(new Shell(
            Map.of(),
            InputStream.nullInputStream(),
            new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            Prompt.NOBODY,
            false,
            Clock.systemUTC(),
            Sleeper.system(Clock.systemUTC()))));

    @Test
    void doc_everyCommand_isTold() throws IOException {
        String doc = Files.readString(DOC);
        Set<String> commands = new TreeSet<>();
        names(program, "", commands);

        assertThat(commands)
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(doc)
                        .containsPattern(Pattern.quote(name.substring(name.lastIndexOf(' ') + 1)) + "\\b"));
    }

    private static void names(CommandLine above, String prefix, Set<String> into) {
        above.getSubcommands().forEach((name, command) -> {
            into.add(prefix + name);
            names(command, prefix + name + " ", into);
        });
    }

    @Test
    void doc_everyOption_exists() throws IOException {
        Set<String> known = new TreeSet<>();
        options(program, known);
        Matcher told = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+").matcher(Files.readString(DOC));
        Set<String> options = new TreeSet<>();
        while (told.find()) {
            options.add(told.group());
        }

        assertThat(options).hasSizeGreaterThan(40).isSubsetOf(known);
    }

    private static void options(CommandLine command, Set<String> into) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            into.addAll(Set.of(option.names()));
            if (option.negatable()) {
                into.add(option.longestName().replaceFirst("^--", "--no-"));
            }
        }
        command.getSubcommands().values().forEach(sub -> options(sub, into));
    }
}
