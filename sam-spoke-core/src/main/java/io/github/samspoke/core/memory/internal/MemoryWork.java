package io.github.samspoke.core.memory.internal;

import io.github.samspoke.core.common.UnitOfWork;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One lock and an undo log: a unit of work that throws, an inner one too, is rolled back step by step. */
public final class MemoryWork implements UnitOfWork {
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    @Override
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        lock.lock();
        boolean outermost = lock.getHoldCount() == 1;
        int mark = undo.size();
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            while (!done && undo.size() > mark) {
                undo.pop().run();
            }
            if (outermost) {
                undo.clear();
            }
            lock.unlock();
        }
    }

    @Override
    public boolean active() {
        return lock.isHeldByCurrentThread();
    }

    /** Changes something and remembers how to take it back. */
    void change(Runnable change, Runnable takeBack) {
        inTransaction(() -> {
            undo.push(takeBack);
            change.run();
        });
    }

    /** Reads under the lock. */
    <T> T read(Supplier<T> read) {
        lock.lock();
        try {
            return read.get();
        } finally {
            lock.unlock();
        }
    }
}
