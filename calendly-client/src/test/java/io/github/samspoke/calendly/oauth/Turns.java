package io.github.samspoke.calendly.oauth;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Threads of which one at a time may take a step; which one is drawn from a seed, so that a schedule can be repeated. */
final class Turns {
    private final SplittableRandom random;
    private final Runnable between;
    private final List<Semaphore> waiting = new ArrayList<>();
    private int alive;

    /** What happens between two steps, on the scheduler's thread. */
    Turns(SplittableRandom random, Runnable between) {
        this.random = random;
        this.between = between;
    }

    /** The end of a step: returns when it is this thread's turn again. */
    void next() throws InterruptedException {
        Semaphore turn = new Semaphore(0);
        synchronized (this) {
            waiting.add(turn);
            notifyAll();
        }
        if (!turn.tryAcquire(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the schedule hangs");
        }
    }

    <T> List<T> run(ExecutorService pool, int threads, Callable<T> work) throws Exception {
        alive = threads;
        List<Future<T>> results = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            results.add(pool.submit(() -> {
                try {
                    next();
                    return work.call();
                } finally {
                    end();
                }
            }));
        }
        while (grant()) {
            between.run();
        }
        List<T> all = new ArrayList<>();
        for (Future<T> result : results) {
            all.add(result.get(30, TimeUnit.SECONDS));
        }
        return all;
    }

    private synchronized void end() {
        alive--;
        notifyAll();
    }

    /** Lets one thread take its step, once all are waiting; false when none is left. */
    private synchronized boolean grant() throws InterruptedException {
        while (waiting.size() < alive) {
            wait(30_000);
        }
        if (alive == 0) {
            return false;
        }
        waiting.remove(random.nextInt(waiting.size())).release();
        return true;
    }

    static ExecutorService pool() {
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "turns");
            thread.setDaemon(true);
            return thread;
        });
    }
}
