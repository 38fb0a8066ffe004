package io.github.samspoke.examples;

import io.github.samspoke.core.common.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Prints progress as lines, and remembers how many items each list had. */
final class ProgressLines implements Consumer<Progress> {
    private static final int EVERY = 50;
    private static final Duration BETWEEN_WAITS = Duration.ofSeconds(5);

    private final PrintStream err;
    private final boolean simulated;
    private @Nullable Instant lastWait;
    private final Map<String, Long> items = new LinkedHashMap<>();

    ProgressLines(PrintStream err, boolean simulated) {
        this.err = err;
        this.simulated = simulated;
    }

    @Override
    public synchronized void accept(Progress progress) {
        Instant waiting = progress.waitingUntil();
        if (waiting != null) {
            waits(waiting, progress.work());
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

    /** Short waits come by the hundred: a line is printed whenever a few seconds more have gone by. */
    private void waits(Instant until, String work) {
        if (lastWait == null || Duration.between(lastWait, until).compareTo(BETWEEN_WAITS) >= 0) {
            err.println("  ... " + work + " until " + until + (simulated ? " (simulated)" : ""));
            lastWait = until;
        }
    }

    /** How many items a list had, 0 if it was not read. */
    synchronized long items(String list) {
        return items.getOrDefault(list, 0L);
    }
}
