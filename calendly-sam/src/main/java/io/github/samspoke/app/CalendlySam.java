package io.github.samspoke.app;

import io.github.samspoke.app.command.CommandLines;
import io.github.samspoke.app.command.Shell;
import java.util.List;

/** The program {@code calendly-sam}. */
public final class CalendlySam {
    private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

    private CalendlySam() {}

    /**
     * Runs one command line and ends the process with its exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        List<String> words = List.of(args);
        // Before the first logger is made, for it is read once.
        if (System.getProperty(LOG_LEVEL) == null) {
            System.setProperty(LOG_LEVEL, words.contains("-v") || words.contains("--verbose") ? "debug" : "warn");
        }
        System.exit(CommandLines.run(Shell.system(), args));
    }
}
