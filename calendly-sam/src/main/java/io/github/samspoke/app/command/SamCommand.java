package io.github.samspoke.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What works on the workspace: opened before it, closed after it, whatever happens. */
abstract class SamCommand implements Callable<Integer> {
    private final Root root;

    @Spec
    private @Nullable CommandSpec spec;

    SamCommand(Root root) {
        this.root = root;
    }

    @Override
    public final Integer call() {
        check();
        Interrupts interrupts = new Interrupts();
        return interrupts.during(() -> {
            int code = perform(interrupts);
            return interrupts.cancelled() ? ExitCode.INTERRUPTED : code;
        });
    }

    private int perform(Interrupts interrupts) {
        try (Session session = Session.open(root, interrupts)) {
            return run(session);
        }
    }

    /** Refuses options that do not go together, before anything is opened. */
    void check() {}

    /** Does the command's work and returns the exit code. */
    abstract int run(Session session);

    final Root root() {
        return root;
    }

    /** The command was not typed as it has to be. */
    final ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
