package io.github.samspoke.app.command;

import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.profile.ValidationFailedException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong and what to do about it, and how the process ends. */
final class ErrorHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Root root;

    ErrorHandler(Root root) {
        this.root = root;
    }

    /** An error as JSON. */
    record Failure(Problem error) {}

    /** What went wrong. */
    record Problem(String message, String remedy, int exitCode) {}

    @Override
    public int handleExecutionException(Exception error, CommandLine command, @Nullable ParseResult parsed) {
        int code = error instanceof ValidationFailedException failed
                ? Checks.exitCode(failed.report())
                : ExitCode.of(error);
        String message = message(error);
        String remedy = error instanceof SamSpokeException known ? known.remedy() : remedy(error);
        Output output = root.output();
        output.error(message, remedy);
        output.result(command.getCommandName(), new Failure(new Problem(message, remedy, code)));
        if (root.verbose()) {
            error.printStackTrace(root.shell().err());
        }
        return code;
    }

    private static String message(Exception error) {
        if (error instanceof SamSpokeException || error instanceof UncheckedIOException) {
            return String.valueOf(error.getMessage());
        }
        return "An unexpected error: " + error;
    }

    private static String remedy(Exception error) {
        return error instanceof UncheckedIOException ? "" : "Run it again with -v, and report what it says.";
    }

    @Override
    public int handleParseException(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        String message = String.valueOf(error.getMessage());
        String remedy = "Run " + command.getCommandSpec().qualifiedName() + " --help to see how it is used.";
        root.output().error(message, remedy);
        UnmatchedArgumentException.printSuggestions(error, command.getErr());
        // The option may stand behind the one that is wrong.
        new Output(root.shell(), List.of(args).contains("--json"))
                .result(command.getCommandName(), new Failure(new Problem(message, remedy, ExitCode.USAGE)));
        return ExitCode.USAGE;
    }
}
