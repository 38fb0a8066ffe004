package io.github.samspoke.examples;

import io.github.samspoke.core.common.RunControl;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C: asks the work to stop between two items, and gives the one in flight a moment to end. */
final class Interrupts {
    private static final long SECONDS = 10;

    private Interrupts() {}

    static void during(RunControl control, Runnable work) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> stop(control, ended));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } finally {
            ended.countDown();
            unhook(hook);
        }
    }

    private static void stop(RunControl control, CountDownLatch ended) {
        control.cancel();
        try {
            boolean done = ended.await(SECONDS, TimeUnit.SECONDS);
            System.err.println(done ? "Stopped between two items." : "Stopped while an item was in flight.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void unhook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook runs, and has been told.
        }
    }
}
