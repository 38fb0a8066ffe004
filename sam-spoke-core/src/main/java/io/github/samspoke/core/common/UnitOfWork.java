package io.github.samspoke.core.common;

import java.util.function.Supplier;

/**
 * All or nothing over a store. Ports called on the thread of a running unit of work join it; a unit of work inside
 * another joins the outer one. No vendor may be called from within.
 */
public interface UnitOfWork {
    /**
     * Runs the work; if it throws, everything that the ports were told in it is undone.
     *
     * @param work what to do
     * @param <T> what it gives
     * @return what the work returned
     */
    <T extends @org.jspecify.annotations.Nullable Object> T inTransaction(Supplier<T> work);

    /**
     * Runs work that returns nothing.
     *
     * @param work what to do
     */
    default void inTransaction(Runnable work) {
        this.<@org.jspecify.annotations.Nullable Void>inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Tells whether the calling thread is inside a unit of work.
     *
     * @return true inside
     */
    boolean active();
}
