package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.CallInterruptedException;
import io.github.samspoke.calendly.error.FailedCall;
import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.error.ProtocolException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.transport.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The protocol of single-use refresh tokens in one process. The first thread that needs a new token starts a refresh on
 * a thread of its own, so that an interrupted caller cannot cut it off; all others wait for the same future. The lock is
 * held for state alone, never over I/O.
 */
final class SingleFlightTokens implements RefreshingTokenSource {
    private static final Logger LOG = LoggerFactory.getLogger(SingleFlightTokens.class);
    private static final FailedCall REFRESH = FailedCall.unanswered("POST", "/oauth/token", 0);
    private static final int MOST_A_MINUTE = 2;
    private static final int STORE_TRIES = 3;

    private final TokenEndpoint endpoint;
    private final RotationStore store;
    private final Clock clock;
    private final Sleeper sleeper;
    private final Deque<Instant> refreshes = new ArrayDeque<>();
    private OAuthTokens tokens;
    private @Nullable OAuthTokens unstored;
    private GrantState state = GrantState.ACTIVE;
    private boolean recoveryTried;
    private @Nullable CompletableFuture<OAuthTokens> flight;

    SingleFlightTokens(TokenEndpoint endpoint, OAuthTokens tokens, RotationStore store, Clock clock, Sleeper sleeper) {
        this.endpoint = endpoint;
        this.tokens = tokens;
        this.store = store;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    @Override
    public String current() {
        OAuthTokens old = tokens();
        try {
            CompletableFuture<OAuthTokens> renewal = renewalIfDue();
            return (renewal == null ? tokens() : await(renewal)).access().reveal();
        } catch (NotSentException | RateLimitedException e) {
            // Nothing happened to the grant, so the old token is still good for the rest of its life.
            if (state() == GrantState.ACTIVE && clock.instant().isBefore(old.expiresAt())) {
                return old.access().reveal();
            }
            throw e;
        }
    }

    private synchronized @Nullable CompletableFuture<OAuthTokens> renewalIfDue() {
        boolean settled = state == GrantState.ACTIVE && unstored == null;
        return settled && clock.instant().isBefore(tokens.refreshAt()) ? null : renewal();
    }

    @Override
    public boolean rejected(String token) {
        CompletableFuture<OAuthTokens> renewal;
        synchronized (this) {
            if (!tokens.access().reveal().equals(token)) {
                return true;
            }
            renewal = renewal();
        }
        return !await(renewal).access().reveal().equals(token);
    }

    @Override
    public synchronized GrantState state() {
        return state;
    }

    @Override
    public synchronized OAuthTokens tokens() {
        return tokens;
    }

    @Override
    public String toString() {
        return "RefreshingTokenSource[" + state() + "]";
    }

    /** The refresh under way, or a new one where that is allowed. Under the lock. */
    private CompletableFuture<OAuthTokens> renewal() {
        CompletableFuture<OAuthTokens> underWay = flight;
        if (underWay != null) {
            return underWay;
        }
        if (state == GrantState.NEEDS_REAUTH) {
            throw new NeedsReauthorizationException(REFRESH, "the refresh token was refused before", null);
        }
        if (state == GrantState.UNCERTAIN && recoveryTried) {
            throw new UnknownOutcomeException(REFRESH, "a refresh was lost and trying again did not settle it", null);
        }
        if (unstored == null) {
            checkRate(clock.instant());
        }
        CompletableFuture<OAuthTokens> started = new CompletableFuture<>();
        flight = started;
        GrantState before = state;
        state = GrantState.REFRESHING;
        Thread worker = new Thread(() -> renew(started, before), "calendly-refresh");
        worker.setDaemon(true);
        worker.start();
        return started;
    }

    private void checkRate(Instant now) {
        while (!refreshes.isEmpty()
                && Duration.between(refreshes.peekFirst(), now).toSeconds() >= 60) {
            refreshes.removeFirst();
        }
        if (refreshes.size() >= MOST_A_MINUTE) {
            throw new NotSentException(REFRESH, "no more than 2 refreshes a minute", null);
        }
        refreshes.addLast(now);
    }

    private void renew(CompletableFuture<OAuthTokens> future, GrantState before) {
        try {
            OAuthTokens next;
            OAuthTokens old;
            synchronized (this) {
                next = unstored;
                old = tokens;
            }
            if (next == null) {
                next = endpoint.refresh(old);
                synchronized (this) {
                    unstored = next;
                }
            }
            storePatiently(next);
            settle(next);
            future.complete(next);
        } catch (Throwable e) {
            fail(e, before);
            future.completeExceptionally(e);
        }
    }

    private void storePatiently(OAuthTokens next) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                store.store(next);
                return;
            } catch (RuntimeException e) {
                LOG.warn(
                        "Storing a rotated refresh token failed ({})",
                        e.getClass().getName());
                if (attempt == STORE_TRIES) {
                    throw e;
                }
                sleeper.sleepUntil(clock.instant().plusMillis(200L * attempt));
            }
        }
    }

    private synchronized void settle(OAuthTokens next) {
        tokens = next;
        unstored = null;
        state = GrantState.ACTIVE;
        recoveryTried = false;
        flight = null;
    }

    private synchronized void fail(Throwable failure, GrantState before) {
        flight = null;
        if (failure instanceof NeedsReauthorizationException) {
            state = GrantState.NEEDS_REAUTH;
        } else if (failure instanceof UnknownOutcomeException || failure instanceof ProtocolException) {
            state = GrantState.UNCERTAIN;
            recoveryTried = before == GrantState.UNCERTAIN;
        } else {
            state = before;
        }
        LOG.warn("Refreshing an access token failed, the grant is {}", state);
    }

    private static OAuthTokens await(CompletableFuture<OAuthTokens> renewal) {
        try {
            return renewal.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(REFRESH, "interrupted while waiting for a new token", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CalendlyException failure) {
                throw failure;
            }
            throw new NotSentException(REFRESH, "the new token could not be stored", e.getCause());
        }
    }
}
