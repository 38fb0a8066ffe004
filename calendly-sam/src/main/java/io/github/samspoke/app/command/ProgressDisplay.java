package io.github.samspoke.app.command;

import io.github.samspoke.core.common.Progress;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows how far long work has come: a bar on a terminal, now and then a line in a pipe. */
final class ProgressDisplay implements Consumer<Progress>, AutoCloseable {
    private static final int WIDTH = 24;
    private static final int STEPS = 10;

    /** A line that wraps could not be drawn over. */
    private static final int MOST_COLUMNS = 79;

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration UNMEASURED = Duration.ofSeconds(5);
    private static final String BEGIN_OF_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean bar;
    private final Clock clock;
    private @Nullable String work;
    private @Nullable Instant told;
    private long step = -1;
    private boolean drawn;

    ProgressDisplay(Shell shell) {
        this.err = shell.err();
        this.bar = shell.capable();
        this.clock = shell.clock();
    }

    @Override
    public synchronized void accept(Progress progress) {
        if (bar) {
            err.print(BEGIN_OF_LINE + drawing(progress));
            err.flush();
            drawn = true;
        } else if (due(progress)) {
            err.println("... " + Output.clean(words(progress)));
        }
    }

    /** At the begin and the end of some work, at every tenth of it, and in between not often. */
    private boolean due(Progress progress) {
        Instant now = clock.instant();
        boolean another = !progress.work().equals(work);
        boolean end = progress.items() == progress.expected() && progress.waitingUntil() == null;
        long present = progress.expected() > 0 ? STEPS * progress.items() / progress.expected() : -1;
        Duration rest = progress.expected() > 0 && present > step ? LEAST : UNMEASURED;
        boolean rested = told == null || Duration.between(told, now).compareTo(rest) >= 0;
        if (!another && !end && !rested) {
            return false;
        }
        work = progress.work();
        told = now;
        step = present;
        return true;
    }

    private static String words(Progress progress) {
        Instant until = progress.waitingUntil();
        if (until != null) {
            return progress.work() + " until " + until;
        }
        String pages = progress.pages() > 0 ? ", page " + progress.pages() : "";
        String of = progress.expected() < 0 ? "" : " of " + progress.expected();
        return progress.work() + pages + ": " + progress.items() + of;
    }

    private static String drawing(Progress progress) {
        String drawn = unbounded(progress);
        return drawn.length() <= MOST_COLUMNS ? drawn : drawn.substring(0, MOST_COLUMNS);
    }

    private static String unbounded(Progress progress) {
        String words = Output.clean(words(progress));
        if (progress.expected() <= 0) {
            return words;
        }
        long done = Math.min(progress.items(), progress.expected());
        int filled = (int) (WIDTH * done / progress.expected());
        return String.format(
                Locale.ROOT,
                "[%s%s] %3d %%  %s",
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                100 * done / progress.expected(),
                words);
    }

    /** Takes the bar away. */
    @Override
    public synchronized void close() {
        if (drawn) {
            err.print(BEGIN_OF_LINE);
            err.flush();
            drawn = false;
        }
    }
}
