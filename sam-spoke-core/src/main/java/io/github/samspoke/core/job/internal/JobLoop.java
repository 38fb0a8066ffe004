package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.Sleeper;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what is due and delivers notices and events, again and again, on one daemon thread. */
public final class JobLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobLoop.class);

    private final Engine engine;
    private final Sleeper sleeper;
    private final Duration pause;
    private final RunControl control = RunControl.silent();
    private final Thread thread;

    private JobLoop(Engine engine, Sleeper sleeper, Duration pause) {
        this.engine = engine;
        this.sleeper = sleeper;
        this.pause = pause;
        this.thread = new Thread(this::loop, "samspoke-jobs");
        thread.setDaemon(true);
    }

    public static JobLoop of(Engine engine, Sleeper sleeper, Duration pause) {
        return new JobLoop(engine, sleeper, pause);
    }

    public void start() {
        thread.start();
    }

    private void loop() {
        while (!control.isCancelled()) {
            try {
                new JobRunner(engine, Actor.SYSTEM).runDue(control);
                new NoticeDelivery(engine).deliver();
                new EventDelivery(engine).deliver();
            } catch (RuntimeException e) {
                LOG.error("The job loop could not work; it tries again in {}", pause, e);
            }
            try {
                sleeper.sleepUntil(engine.now().plus(pause));
            } catch (InterruptedException e) {
                control.cancel();
            }
        }
    }

    /** Stops before the next item or page, and returns when the run under way has stored its result. */
    @Override
    public void close() {
        control.cancel();
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
