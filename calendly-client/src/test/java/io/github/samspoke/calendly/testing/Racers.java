package io.github.samspoke.calendly.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** 32 threads that do a thing 1,000 times each, all at once, each with its own part of a printed seed. */
public final class Racers {
    public static final int THREADS = 32;
    public static final int TURNS = 1_000;

    private static final long SEED = Long.getLong("calendly.seed", 20261123L);

    private Racers() {}

    public static void race(Consumer<SplittableRandom> turn) throws InterruptedException {
        System.out.println("seed " + SEED);
        SplittableRandom seeds = new SplittableRandom(SEED);
        CountDownLatch start = new CountDownLatch(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> racers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            SplittableRandom random = seeds.split();
            racers.add(threads.submit(() -> {
                start.countDown();
                start.await();
                for (int t = 0; t < TURNS; t++) {
                    turn.accept(random);
                }
                return true;
            }));
        }
        threads.shutdown();
        for (Future<?> racer : racers) {
            try {
                racer.get();
            } catch (ExecutionException e) {
                throw new AssertionError("a racer failed", e.getCause());
            }
        }
    }
}
