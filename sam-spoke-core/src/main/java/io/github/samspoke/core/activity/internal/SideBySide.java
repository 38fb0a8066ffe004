package io.github.samspoke.core.activity.internal;

import io.github.samspoke.core.common.CancelledException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Works off items, four at once; what is done about one may bring more. The thread that asks works too, so an executor
 * that is busy or refuses makes it slower and never stuck. After the first failure nothing new is begun, what is under way
 * comes to its end, and the failure is thrown. A cancellation interrupts what is under way.
 */
final class SideBySide<T> {
    private static final int AT_ONCE = 4;

    private final Executor executor;
    private final BiConsumer<T, SideBySide<T>> work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<T> waiting = new ArrayDeque<>();
    private final Set<Thread> helpers = new HashSet<>();
    private int called;
    private int underWay;
    private @Nullable Throwable failure;

    SideBySide(Executor executor, BiConsumer<T, SideBySide<T>> work) {
        this.executor = executor;
        this.work = work;
    }

    /** Adds items; also while others are worked at. */
    void add(Collection<? extends T> items) {
        int more;
        lock.lock();
        try {
            waiting.addAll(items);
            more = Math.min(waiting.size(), AT_ONCE - 1 - called);
            called += Math.max(0, more);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        for (int i = 0; i < more; i++) {
            call();
        }
    }

    private void call() {
        try {
            executor.execute(this::help);
        } catch (RejectedExecutionException e) {
            ended();
        }
    }

    private void help() {
        try {
            for (T item = take(false); item != null; item = take(false)) {
                attempt(item);
            }
        } finally {
            ended();
        }
    }

    private void ended() {
        lock.lock();
        try {
            called--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Works until nothing is left. */
    void run() {
        for (T item = take(true); item != null; item = take(true)) {
            attempt(item);
        }
        Throwable failed = outcome();
        if (failed instanceof RuntimeException e) {
            throw e;
        }
        if (failed instanceof Error e) {
            throw e;
        }
    }

    private @Nullable Throwable outcome() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }

    /** The next item; null when there is none, for the asking thread only once everything has come to its end. */
    private @Nullable T take(boolean asking) {
        lock.lock();
        try {
            while (asking && underWay > 0 && (waiting.isEmpty() || failure != null)) {
                if (failure instanceof CancelledException) {
                    return null;
                }
                changed.await();
            }
            if (failure != null || waiting.isEmpty()) {
                return null;
            }
            underWay++;
            if (!asking) {
                helpers.add(Thread.currentThread());
            }
            return waiting.poll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(new CancelledException("The reading"));
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void attempt(T item) {
        try {
            work.accept(item, this);
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            left();
        }
    }

    private void left() {
        lock.lock();
        try {
            underWay--;
            boolean helper = helpers.remove(Thread.currentThread());
            if (helper && failure instanceof CancelledException) {
                // The interruption was meant for this work, not for what the executor gives the thread next.
                Thread.interrupted();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void fail(Throwable problem) {
        lock.lock();
        try {
            boolean cancels = problem instanceof CancelledException && !(failure instanceof CancelledException);
            failure = failure == null || cancels ? problem : failure;
            if (cancels) {
                helpers.forEach(Thread::interrupt);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody has cancelled the work: nothing may be kept any more. */
    boolean cancelled() {
        return outcome() instanceof CancelledException;
    }
}
