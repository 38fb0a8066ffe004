package io.github.samspoke.core.activity.internal;

import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.RunControl;
import java.util.HashMap;
import java.util.Map;

/** Adds up what the windows of one reading tell of their progress, and tells the host of the sum. */
final class SharedProgress {
    private record Sum(long pages, long items) {}

    private final RunControl control;
    private final Map<String, Sum> sums = new HashMap<>();
    private int open;

    SharedProgress(RunControl control) {
        this.control = control;
    }

    /** More windows are to be read. */
    synchronized void expect(int windows) {
        open += windows;
    }

    /** A control for one of the windows. */
    RunControl window() {
        Map<String, Progress> before = new HashMap<>();
        return control.part(progress -> add(before, progress));
    }

    private synchronized void add(Map<String, Progress> before, Progress now) {
        if (now.waitingUntil() != null) {
            control.progress(now);
            return;
        }
        Progress earlier = before.put(now.work(), now);
        long pages = now.pages() - (earlier == null ? 0 : earlier.pages());
        long items = now.items() - (earlier == null ? 0 : earlier.items());
        Sum sum = sums.merge(
                now.work(), new Sum(pages, items), (a, b) -> new Sum(a.pages() + b.pages(), a.items() + b.items()));
        boolean done = now.items() == now.expected();
        open -= done ? 1 : 0;
        control.progress(Progress.of(now.work(), sum.pages(), sum.items(), done && open <= 0 ? sum.items() : -1));
    }
}
