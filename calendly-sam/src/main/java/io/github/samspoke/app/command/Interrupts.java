package io.github.samspoke.app.command;

import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.RunControl;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** Ctrl-C: long work stops before its next item, and what it has to say is said before the process ends. */
final class Interrupts {
    /** An item in flight is settled in less, however slow the vendor is. */
    private static final long MOST_SECONDS = 90;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "calendly-sam-interrupt");
    private volatile boolean cancelled;
    private volatile boolean working;

    /** Runs a command; the process outlives an interrupt until it has come to its end. */
    int during(IntSupplier command) {
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return command.getAsInt();
        } finally {
            ended.countDown();
            unhook();
        }
    }

    /** A control for work that must not be cut off. */
    RunControl control(Consumer<Progress> listener) {
        working = true;
        return RunControl.watching(listener, () -> cancelled);
    }

    boolean cancelled() {
        return cancelled;
    }

    /** Waits until somebody interrupts the process. */
    void awaitStop() {
        working = true;
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        cancelled = true;
        asked.countDown();
        if (!working) {
            return;
        }
        try {
            ended.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void unhook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook runs, and has been told.
        }
    }
}
