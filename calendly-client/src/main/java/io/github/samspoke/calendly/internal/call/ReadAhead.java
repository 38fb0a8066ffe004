package io.github.samspoke.calendly.internal.call;

import io.github.samspoke.calendly.error.CalendlyException;
import java.util.Arrays;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which pages are read before they are asked for. Few, since the pace lets few requests be under way; they
 * end when there is nothing to do. Thread-safe.
 */
final class ReadAhead {
    private static final int THREADS = 4;
    private static final long IDLE_SECONDS = 5;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            0, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), ReadAhead::daemon);

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "calendly-ahead-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Starts at once or not at all: null if all threads are at work, for a page that waits in a queue gains nothing. */
    <T> @Nullable Future<T> start(Supplier<T> reading) {
        try {
            return executor.submit(reading::get);
        } catch (RejectedExecutionException e) {
            return null;
        }
    }

    /** What failed on one of these threads, to be thrown by the thread that wanted the page. */
    RuntimeException failure(@Nullable Throwable cause) {
        if (executor.isShutdown()) {
            return new IllegalStateException("the client is closed", cause);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof CalendlyException e) {
            // Of the reading thread alone it would not tell who asked.
            e.setStackTrace(Stream.of(e.getStackTrace(), new Throwable().getStackTrace())
                    .flatMap(Arrays::stream)
                    .toArray(StackTraceElement[]::new));
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    void close() {
        executor.shutdownNow();
    }
}
