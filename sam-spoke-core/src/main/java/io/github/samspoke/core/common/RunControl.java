package io.github.samspoke.core.common;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The host's hand on long work: hears of progress, and can cancel between two items. Safe for many threads. */
public final class RunControl {
    private final Consumer<Progress> listener;
    private final BooleanSupplier stop;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private RunControl(Consumer<Progress> listener, BooleanSupplier stop) {
        this.listener = listener;
        this.stop = stop;
    }

    /**
     * A control that listens to nothing.
     *
     * @return a silent control
     */
    public static RunControl silent() {
        return new RunControl(progress -> {}, () -> false);
    }

    /**
     * A control that hands each step to a listener, on the thread that works.
     *
     * @param listener what to tell; it should return quickly
     * @return the control
     */
    public static RunControl listening(Consumer<Progress> listener) {
        return new RunControl(listener, () -> false);
    }

    /**
     * A control that is also cancelled by somebody else.
     *
     * @param listener what to tell
     * @param stop asked before each item whether to stop; it should answer quickly
     * @return the control
     */
    public static RunControl watching(Consumer<Progress> listener, BooleanSupplier stop) {
        return new RunControl(listener, stop);
    }

    /**
     * Tells the listener of a step.
     *
     * @param progress how far the work is
     */
    public void progress(Progress progress) {
        listener.accept(progress);
    }

    /** Asks the work to stop before its next item. */
    public void cancel() {
        cancelled.set(true);
    }

    /**
     * Tells whether the work was asked to stop.
     *
     * @return true after {@link #cancel()}
     */
    public boolean isCancelled() {
        return cancelled.get() || stop.getAsBoolean();
    }

    /**
     * Throws if the work was asked to stop, or if its thread was interrupted.
     *
     * @param work what would be cancelled, for the message
     * @throws CancelledException if so
     */
    public void check(String work) {
        if (isCancelled() || Thread.currentThread().isInterrupted()) {
            throw new CancelledException(work);
        }
    }
}
