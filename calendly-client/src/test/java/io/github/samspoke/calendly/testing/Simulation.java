package io.github.samspoke.calendly.testing;

import io.github.samspoke.calendly.transport.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/**
 * A clock and sleeper for several threads, of which one runs at a time. When it waits, whoever is due first goes on,
 * and time jumps there. So a simulated hour takes a second, and the same actors always do the same. An actor must not
 * block on anything but this sleeper.
 */
public final class Simulation extends Clock implements Sleeper {
    private record Turn(Instant at, long order, Semaphore baton) {}

    // Guarded by the baton: only the actor that runs touches these.
    private final PriorityQueue<Turn> queue =
            new PriorityQueue<>(Comparator.comparing(Turn::at).thenComparingLong(Turn::order));
    private volatile Instant now = SimulatedTime.START;
    private long turns;

    /** Runs the actors to their ends. */
    public void run(List<Runnable> actors) throws InterruptedException {
        List<FutureTask<Boolean>> tasks = new ArrayList<>();
        List<Turn> starts = new ArrayList<>();
        for (Runnable actor : actors) {
            Turn start = next(now);
            starts.add(start);
            FutureTask<Boolean> task = new FutureTask<>(() -> act(start, actor), true);
            tasks.add(task);
            Thread thread = new Thread(task, "actor-" + starts.size());
            thread.setDaemon(true);
            thread.start();
        }
        queue.addAll(starts);
        passOn();
        for (FutureTask<Boolean> task : tasks) {
            try {
                task.get();
            } catch (ExecutionException e) {
                throw new AssertionError("an actor failed", e.getCause());
            }
        }
    }

    private void act(Turn start, Runnable actor) {
        start.baton().acquireUninterruptibly();
        try {
            actor.run();
        } finally {
            passOn();
        }
    }

    @Override
    public void sleepUntil(Instant until) throws InterruptedException {
        if (until.isAfter(now)) {
            Turn turn = next(until);
            queue.add(turn);
            passOn();
            turn.baton().acquire();
        }
    }

    public void sleep(Duration length) throws InterruptedException {
        sleepUntil(now.plus(length));
    }

    private Turn next(Instant at) {
        return new Turn(at, turns++, new Semaphore(0));
    }

    private void passOn() {
        Turn turn = queue.poll();
        if (turn != null) {
            now = turn.at();
            turn.baton().release();
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
