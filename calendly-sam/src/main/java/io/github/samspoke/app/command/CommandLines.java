package io.github.samspoke.app.command;

/** Runs command lines. */
public final class CommandLines {
    private CommandLines() {}

    /**
     * Runs one command line.
     *
     * @return the exit code
     */
    public static int run(Shell shell, String... args) {
        return CommandTree.of(new Root(shell)).execute(args);
    }
}
