package io.github.samspoke.app.command;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where secrets come from: the environment, a file, standard input or a prompt; never an argument. */
final class Secrets {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final Shell shell;

    Secrets(Shell shell) {
        this.shell = shell;
    }

    /** A secret that has to be there: from the file, else the variable, else a person. */
    Secret required(String what, @Nullable Path file, String option, String variable) {
        Optional<Secret> given = optional(file, option, variable);
        if (given.isPresent()) {
            return given.get();
        }
        if (!shell.prompt().possible()) {
            throw new InvalidInputException(
                    what,
                    "none was given",
                    "Set " + variable + ", or give " + option + " FILE (- for standard input).");
        }
        Secret typed = shell.prompt().secret(what + ": ");
        if (typed.reveal().isEmpty()) {
            throw new InvalidInputException(what, "it is empty", "Paste it when asked.");
        }
        return typed;
    }

    /** A secret that may be missing. */
    Optional<Secret> optional(@Nullable Path file, String option, String variable) {
        if (file != null) {
            return Optional.of(read(file, option));
        }
        String value = shell.variable(variable).strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(Secret.of(value));
    }

    private Secret read(Path file, String option) {
        try (InputStream in = file.equals(STANDARD_INPUT) ? shell.in() : Files.newInputStream(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            if (text.isEmpty()) {
                throw new InvalidInputException(
                        option, file + " is empty", "Write the secret into it, and nothing else.");
            }
            return Secret.of(text);
        } catch (IOException e) {
            throw new InvalidInputException(option, file + " cannot be read", "Name a file that this user can read.");
        }
    }
}
