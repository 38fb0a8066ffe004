package io.github.samspoke.core.job.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The engine's own threads, if the host gives no executor: four daemons, which end when there is nothing to do. */
public final class WorkerThreads implements Executor, AutoCloseable {
    private static final int THREADS = 4;
    private static final long IDLE_SECONDS = 5;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ThreadPoolExecutor pool;

    private WorkerThreads(ThreadPoolExecutor pool) {
        this.pool = pool;
    }

    /** Makes them; the first is started when there is work. */
    public static WorkerThreads create() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), WorkerThreads::daemon);
        pool.allowCoreThreadTimeOut(true);
        return new WorkerThreads(pool);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sam-spoke-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
