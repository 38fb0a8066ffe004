package io.github.samspoke.examples;

import io.github.samspoke.core.common.Progress;
import java.io.PrintStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Prints progress as lines, and remembers how many items each list had. */
final class ProgressLines implements Consumer<Progress> {
    private static final int EVERY = 50;

    private final PrintStream err;
    private final boolean simulated;
    private final Map<String, Long> items = new LinkedHashMap<>();

    ProgressLines(PrintStream err, boolean simulated) {
        this.err = err;
        this.simulated = simulated;
    }

    @Override
    public synchronized void accept(Progress progress) {
        Instant waiting = progress.waitingUntil();
        if (waiting != null) {
            err.println("  ... " + progress.work() + " until " + waiting + (simulated ? " (simulated)" : ""));
            return;
        }
        items.put(progress.work(), progress.items());
        boolean done = progress.items() == progress.expected();
        if (done || progress.pages() % EVERY == 1) {
            String pages = progress.pages() > 0 ? "page " + progress.pages() + ", " : "";
            String expected = progress.expected() < 0 ? "" : " of " + progress.expected();
            err.println("  ... " + progress.work() + ": " + pages + progress.items() + expected);
        }
    }

    /** How many items a list had, 0 if it was not read. */
    synchronized long items(String list) {
        return items.getOrDefault(list, 0L);
    }
}
