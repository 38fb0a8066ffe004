package io.github.samspoke.examples;

import io.github.samspoke.core.common.RunControl;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C: asks the work to stop between two items, and gives the one in flight a moment to end. */
final class Interrupts implements AutoCloseable {
    private static final long SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    Interrupts(RunControl control) {
        hook = new Thread(() -> {
            control.cancel();
            try {
                boolean done = ended.await(SECONDS, TimeUnit.SECONDS);
                System.err.println(done ? "Stopped between two items." : "Stopped while an item was in flight.");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook runs, and has been told.
        }
    }
}
