package io.github.samspoke.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the completion script. */
@Command(
        name = "completion",
        description = {
            "Writes a completion script for bash and zsh.",
            "",
            "Source it: source <(calendly-sam completion)"
        })
final class Completion implements Callable<Integer> {
    private final Root root;

    @Spec
    private @Nullable CommandSpec spec;

    Completion(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            root.shell().out().print(AutoComplete.bash(Root.NAME, spec.root().commandLine()));
            root.shell().out().flush();
        }
        return ExitCode.DONE;
    }
}
