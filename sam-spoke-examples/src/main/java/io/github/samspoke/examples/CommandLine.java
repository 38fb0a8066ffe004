package io.github.samspoke.examples;

import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.emulator.EmulatorException;
import io.github.samspoke.jdbc.StoreException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a command line into a run of QuickStart, and what comes of it into messages and an exit code. */
final class CommandLine {
    private CommandLine() {}

    static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... args) {
        try {
            Options options = Options.parse(args);
            if (options.help()) {
                out.print(Options.HELP);
                return Report.DONE;
            }
            try (World world = world(options, environment)) {
                return run(world, options.json(), options.report(), out, err);
            }
        } catch (Options.UsageException e) {
            err.println(e.getMessage());
            return Report.USAGE;
        } catch (EmulatorException | SetUpException e) {
            err.println(e.getMessage());
            return Report.FAILED;
        } catch (StoreException e) {
            err.println(e.getMessage());
            err.println(e.remedy());
            return Report.FAILED;
        }
    }

    private static World world(Options options, Map<String, String> environment) {
        Path store = options.store();
        if (store != null) {
            return StoredWorld.open(StoreFolder.at(store), options);
        }
        return options.live() ? LiveWorld.of(environment) : new EmulatedWorld(options);
    }

    static int run(World world, boolean json, PrintStream out, PrintStream err) {
        return run(world, json, null, out, err);
    }

    private static int run(World world, boolean json, @Nullable Path folder, PrintStream out, PrintStream err) {
        ProgressLines progress = new ProgressLines(err, world.simulated());
        RunControl control = RunControl.listening(progress);
        Report report = new Report(json ? err : out, progress);
        try {
            Interrupts.during(control, () -> QuickStart.tour(world, report, control, folder));
            if (control.isCancelled()) {
                return Report.FAILED;
            }
            return report.exitCode();
        } catch (SamSpokeException e) {
            err.println(e.getMessage());
            err.println(e.remedy());
            return e instanceof RefusedException ? Report.REFUSED : Report.FAILED;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
            return Report.FAILED;
        } finally {
            if (json) {
                out.println(report.json());
            }
        }
    }
}
