package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.CancelledException;
import io.github.samspoke.core.reclamation.Look;
import io.github.samspoke.core.reclamation.LookRequest;
import io.github.samspoke.core.reclamation.Reclaimer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Reads seats anew before it is their turn, so that a slow vendor does not slow the removals down. Only reading runs
 * ahead: what was read is judged at the seat's turn, and read again if it has grown old by then.
 */
final class LookAhead implements AutoCloseable {
    /** How many seats beyond the one whose turn it is are read at most. */
    static final int MOST = 8;

    /** Half of a look's life (I6): what is older at its turn would hardly leave in time. */
    static final Duration FRESH = Duration.ofSeconds(30);

    private final Reclaimer reclaimer;
    private final Optional<Executor> workers;
    private final Clock clock;
    private final Map<String, Ahead> ahead = new ConcurrentHashMap<>();

    LookAhead(Reclaimer reclaimer, Optional<Executor> workers, Clock clock) {
        this.reclaimer = reclaimer;
        this.workers = workers;
        this.clock = clock;
    }

    /** A look that whoever comes first carries out: a worker, or the execution itself when its turn has come. */
    private static final class Ahead implements Runnable {
        private final LookRequest request;
        private final FutureTask<Look> task;
        private final AtomicBoolean claimed = new AtomicBoolean();
        private final CountDownLatch ended = new CountDownLatch(1);

        Ahead(LookRequest request, Reclaimer reclaimer) {
            this.request = request;
            this.task = new FutureTask<>(() -> reclaimer.look(request));
        }

        @Override
        public void run() {
            if (!claimed.compareAndSet(false, true)) {
                return;
            }
            try {
                task.run();
            } finally {
                if (task.isCancelled()) {
                    // The interruption was meant for the look, not for what the worker does next.
                    Thread.interrupted();
                }
                ended.countDown();
            }
        }

        Look get() {
            run();
            try {
                return task.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException("The last look");
            } catch (ExecutionException e) {
                throw failure(e);
            }
        }

        @Nullable
        RuntimeException failed() {
            if (!task.isDone()) {
                return null;
            }
            try {
                get();
                return null;
            } catch (RuntimeException e) {
                return e;
            }
        }

        private static RuntimeException failure(ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }

        /** Ends it: afterwards it does not run, and will not. */
        void drop() {
            task.cancel(true);
            if (claimed.compareAndSet(false, true)) {
                return;
            }
            boolean interrupted = false;
            while (true) {
                try {
                    ended.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Begins with those that are not read yet; of what is given, the first {@link #MOST}. */
    void begin(List<LookRequest> next) {
        workers.ifPresent(executor -> next.stream().limit(MOST).forEach(request -> {
            String seat = request.seat().membershipUri();
            if (!ahead.containsKey(seat)) {
                Ahead look = new Ahead(request, reclaimer);
                ahead.put(seat, look);
                executor.execute(look);
            }
        }));
    }

    /** A vendor that fails on any look ends the execution before the next removal. */
    void requireSight() {
        for (Ahead look : ahead.values()) {
            RuntimeException failed = look.failed();
            if (failed != null) {
                throw failed;
            }
        }
    }

    /** What was read of a seat a moment ago, or is read now. */
    Look at(LookRequest request) {
        Ahead before = ahead.remove(request.seat().membershipUri());
        if (before == null) {
            return reclaimer.look(request);
        }
        if (!before.request.equals(request)) {
            before.drop();
            return reclaimer.look(request);
        }
        Look look = before.get();
        Instant fresh = clock.instant().minus(FRESH);
        return look.at().isBefore(fresh) ? reclaimer.look(request) : look;
    }

    /** Ends all that runs ahead: when this returns, nothing more is read, and nothing of it was used. */
    @Override
    public void close() {
        ahead.values().forEach(Ahead::drop);
        ahead.clear();
    }
}
