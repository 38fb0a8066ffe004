package io.github.samspoke.app.command;

import io.github.samspoke.core.common.Sleeper;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/**
 * What a command line runs in.
 *
 * @param environment the environment variables
 * @param in standard input
 * @param out standard output: results alone
 * @param err standard error: progress, questions and errors
 * @param prompt the person who can be asked
 * @param terminal whether a person reads the output as it comes
 * @param clock the time
 * @param sleeper the way to wait
 */
public record Shell(
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Prompt prompt,
        boolean terminal,
        Clock clock,
        Sleeper sleeper) {
    /** Takes a copy of the environment. */
    public Shell {
        environment = Map.copyOf(environment);
    }

    /** This process's own. */
    public static Shell system() {
        Clock clock = Clock.systemUTC();
        Prompt prompt = Prompt.system();
        return new Shell(
                System.getenv(),
                System.in,
                System.out,
                System.err,
                prompt,
                prompt.possible(),
                clock,
                Sleeper.system(clock));
    }

    /** An environment variable, or empty. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** Whether escape sequences are understood and wanted. */
    boolean colour() {
        return capable() && variable("NO_COLOR").isEmpty();
    }

    /** Whether the cursor can be moved, as a progress bar does. */
    boolean capable() {
        return terminal && !variable("TERM").equals("dumb");
    }
}
