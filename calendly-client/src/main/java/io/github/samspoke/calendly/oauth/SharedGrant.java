package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.CallInterruptedException;
import io.github.samspoke.calendly.error.NotSentException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What this process knows of a grant. The first thread that needs a new token starts a renewal on a thread of its own, so
 * that an interrupted caller cannot cut it off; all others wait for the same future. The lock is held for what is known
 * alone, never over I/O.
 */
final class SharedGrant implements OAuthGrant, Renewal.Watcher {
    private static final int TRIES_TO_WAIT_FOR = 5;

    /** What the listener knows. */
    private record Told(GrantState state, long version) {}

    private final String key;
    private final Renewal renewal;
    private final Disconnection disconnection;
    private final GrantListener listener;
    private final Clock clock;
    /** Null for good once the grant was given back. */
    private @Nullable Held held;

    private GrantState state;
    private Told told;
    /** The latest instant seen; when the clock is behind it, it was set back. */
    private Instant latest;

    private @Nullable CompletableFuture<Held> flight;

    SharedGrant(GrantRecord row, Renewal renewal, Disconnection disconnection, GrantListener listener, Clock clock) {
        this.key = row.key();
        this.renewal = renewal;
        this.disconnection = disconnection;
        this.listener = listener;
        this.clock = clock;
        this.held = renewal.held(row);
        this.state = row.state();
        this.told = new Told(row.state(), row.version());
        this.latest = clock.instant();
    }

    @Override
    public String current() {
        try {
            return await(dueRenewal()).tokens().access().reveal();
        } catch (CallInterruptedException e) {
            throw e;
        } catch (CalendlyException e) {
            // Nothing happened to the grant, so the old token is still good for the rest of its life.
            Held old = known();
            if (state() == GrantState.ACTIVE && old.isUsable(clock.instant())) {
                return old.tokens().access().reveal();
            }
            throw e;
        }
    }

    private synchronized CompletableFuture<Held> dueRenewal() {
        Held now = known();
        Instant instant = clock.instant();
        boolean setBack = instant.isBefore(latest.minus(Held.MARGIN));
        latest = setBack ? latest : instant;
        boolean fresh = state == GrantState.ACTIVE && !setBack && !now.isDue(instant);
        return fresh ? CompletableFuture.completedFuture(now) : renewal(now, setBack);
    }

    @Override
    public boolean rejected(String token) {
        CompletableFuture<Held> next;
        synchronized (this) {
            Held now = known();
            if (!now.isAccess(token)) {
                return true;
            }
            next = renewal(now, true);
        }
        return !await(next).isAccess(token);
    }

    /** The renewal under way, or a new one. Under the lock, so that the new one cannot end before it is known. */
    private CompletableFuture<Held> renewal(Held now, boolean refused) {
        CompletableFuture<Held> underWay = flight;
        if (underWay != null) {
            return underWay;
        }
        Thread worker = new Thread(() -> renew(now, refused), "calendly-refresh");
        worker.setDaemon(true);
        worker.start();
        CompletableFuture<Held> started = new CompletableFuture<>();
        flight = started;
        return started;
    }

    private void renew(Held now, boolean refused) {
        try {
            Held next = renewal.run(key, now, refused, this);
            settled(next).complete(next);
        } catch (Throwable e) {
            settled(null).completeExceptionally(e);
        }
    }

    private synchronized CompletableFuture<Held> settled(@Nullable Held next) {
        if (next != null && held != null) {
            held = next;
            latest = clock.instant();
        }
        return landed(null);
    }

    /** Takes those who wait off the renewal; with a next future it goes on for others. Under the lock. */
    private CompletableFuture<Held> landed(@Nullable CompletableFuture<Held> next) {
        CompletableFuture<Held> landing = flight;
        flight = next;
        return landing == null ? new CompletableFuture<>() : landing;
    }

    @Override
    public void saw(GrantRecord row) {
        Told news = new Told(row.state(), row.version());
        synchronized (this) {
            if (held == null) {
                return;
            }
            state = row.state();
            if (state == GrantState.REFRESHING || news.equals(told)) {
                return;
            }
            told = news;
        }
        listener.changed(key, news.state(), news.version());
    }

    @Override
    public void storeFailed(int tries, Throwable failure) {
        listener.notStored(key, tries);
        CompletableFuture<Held> waiting;
        synchronized (this) {
            if (tries < TRIES_TO_WAIT_FOR) {
                return;
            }
            waiting = landed(new CompletableFuture<>());
        }
        waiting.completeExceptionally(failure);
    }

    @Override
    public synchronized GrantState state() {
        return state;
    }

    @Override
    public OAuthTokens tokens() {
        return known().tokens();
    }

    private synchronized Held known() {
        Held now = held;
        if (now == null) {
            throw Renewal.gone("the grant was given back", null);
        }
        return now;
    }

    @Override
    public void disconnect() {
        try {
            disconnection.run(key);
        } finally {
            listener.changed(key, GrantState.NEEDS_REAUTH, forgotten());
        }
    }

    private synchronized long forgotten() {
        held = null;
        state = GrantState.NEEDS_REAUTH;
        return told.version();
    }

    @Override
    public String toString() {
        return "OAuthGrant[" + key + " " + state() + "]";
    }

    private static Held await(CompletableFuture<Held> next) {
        try {
            return next.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(Renewal.REFRESH, "interrupted while waiting for a new token", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CalendlyException failure) {
                throw failure;
            }
            throw new NotSentException(Renewal.REFRESH, "the token store failed", e.getCause());
        }
    }
}
