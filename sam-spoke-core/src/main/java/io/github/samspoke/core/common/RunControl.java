package io.github.samspoke.core.common;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The host's hand on long work: hears of progress, one step at a time, and can cancel between two items. Safe for many
 * threads.
 */
public final class RunControl {
    private final Consumer<Progress> listener;
    private final BooleanSupplier stop;
    private final ReentrantLock telling = new ReentrantLock();
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
     * A control that hands each step to a listener, on the thread that works; several may work, yet tell in turn.
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
     * A control for a part of this work: cancelled with it, or alone, and heard by somebody else.
     *
     * @param partListener what to tell of the part's steps, on the thread that works at it
     * @return the part's control
     */
    public RunControl part(Consumer<Progress> partListener) {
        return new RunControl(partListener, this::isCancelled);
    }

    /**
     * Tells the listener of a step.
     *
     * @param progress how far the work is
     */
    public void progress(Progress progress) {
        telling.lock();
        try {
            listener.accept(progress);
        } finally {
            telling.unlock();
        }
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
