package io.github.samspoke.app.command;

import io.github.samspoke.core.common.InvalidInputException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Files that are named on the command line, with {@code -} for standard input and output. */
final class TextFiles {
    private static final Path STANDARD = Path.of("-");

    private TextFiles() {}

    static boolean standard(Path file) {
        return file.equals(STANDARD);
    }

    static String read(Shell shell, Path file) {
        try (InputStream in = standard(file) ? shell.in() : Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidInputException(
                    file.toString(), "it cannot be read", "Name a file that this user can read.");
        }
    }

    static void write(Output output, Path file, String text) {
        writing(output, file, to -> {
            try {
                to.write(text);
                return text;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Hands out a writer to a file or to standard output, which stays open. */
    static <T> T writing(Output output, Path file, Function<Writer, T> work) {
        try {
            if (standard(file)) {
                Writer out = output.writer();
                T result = work.apply(out);
                out.flush();
                return result;
            }
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (Writer out =
                    new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
                return work.apply(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
