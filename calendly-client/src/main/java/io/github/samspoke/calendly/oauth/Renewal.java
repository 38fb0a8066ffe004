package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.error.FailedCall;
import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.transport.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The protocol of single-use refresh tokens, as one process follows it: look, take the lease, send, store what came of
 * it, and only then use it. Nobody else sends while the lease lives, and nobody who has lost it can store anything.
 */
final class Renewal {
    static final FailedCall REFRESH = FailedCall.unanswered("POST", "/oauth/token", 0);
    /** More than a lease lasts; looks that found others faster count too. */
    static final int LOOKS = 260;

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final String owner = Pkce.random().reveal();
    private final GrantVault vault;
    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;

    Renewal(GrantVault vault, TokenEndpoint endpoint, Clock clock, Sleeper sleeper, RandomGenerator random) {
        this.vault = vault;
        this.endpoint = endpoint;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
    }

    /** Gives the pair to use from now on: one that another process has fetched, or one fetched here. */
    Held run(String key, Held held, boolean refused, Watcher watcher) throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            GrantRecord row = vault.read(key).orElseThrow(() -> gone("there is no such grant", null));
            watcher.saw(row);
            boolean known = held.version() == row.version();
            Held stored = known ? held : held(row);
            if (row.state() == GrantState.NEEDS_REAUTH) {
                throw gone("the refresh token was refused before", null);
            }
            Instant now = clock.instant();
            boolean leased = row.isLeased(vault.now());
            boolean fresh = row.state() == GrantState.ACTIVE && !stored.isDue(now);
            boolean enoughMeanwhile = row.state() == GrantState.REFRESHING && leased && stored.isUsable(now);
            if ((fresh || enoughMeanwhile) && !(known && refused)) {
                return stored;
            }
            if (leased) {
                pause();
            } else {
                Optional<GrantRecord> renewed = refresh(row, watcher);
                if (renewed.isPresent()) {
                    return held(renewed.get());
                }
            }
        }
        throw new NotSentException(REFRESH, "another process is refreshing this grant and does not end", null);
    }

    Held held(GrantRecord row) {
        synchronized (random) {
            return Held.of(row.version(), row.tokens().movedBy(vault.ahead().negated()), random.nextDouble());
        }
    }

    void pause() throws InterruptedException {
        sleeper.sleepUntil(clock.instant().plus(BETWEEN_LOOKS));
    }

    /** Empty if another process was faster. */
    private Optional<GrantRecord> refresh(GrantRecord row, Watcher watcher) {
        if (row.isRecoveryDead()) {
            // Whether this one writes it or another, the next look finds it.
            vault.write(row.abandoned());
            return Optional.empty();
        }
        Duration ahead = vault.ahead();
        Instant now = clock.instant().plus(ahead);
        row.attempts().closedUntil(now).ifPresent(until -> refuse(Duration.between(now, until)));
        GrantRecord intent = row.begun(owner, now);
        return vault.write(intent) ? send(intent, ahead, watcher) : Optional.empty();
    }

    private static void refuse(Duration wait) {
        FailedCall call = new FailedCall("POST", "/oauth/token", null, 0, wait, null);
        throw new NotSentException(call, "refreshes of this grant are held back", null);
    }

    /** Between the request and the writing the store is not asked, for it may fail. */
    private Optional<GrantRecord> send(GrantRecord intent, Duration ahead, Watcher watcher) {
        GrantRecord renewed;
        try {
            renewed = intent.renewed(endpoint.refresh(intent.tokens()).movedBy(ahead));
        } catch (RuntimeException | Error e) {
            GrantRecord failed = intent.failed(e, clock.instant().plus(ahead));
            LOG.warn("Refreshing the access token of {} failed, the grant is {}", intent.key(), failed.state());
            if (!written(failed, watcher)) {
                return Optional.empty();
            }
            if (failed.state() == GrantState.NEEDS_REAUTH) {
                throw gone("the refresh token is refused, or used up and lost", e);
            }
            throw e;
        }
        return written(renewed, watcher) ? Optional.of(renewed) : Optional.empty();
    }

    /**
     * Writes an outcome, for as long as that takes: the token it came from is used up. False if another record is stored
     * meanwhile, because the lease was lost; or this very one, when a try succeeded and its answer was lost.
     */
    private boolean written(GrantRecord outcome, Watcher watcher) {
        for (int tries = 1; ; tries++) {
            try {
                boolean written = vault.write(outcome);
                if (written) {
                    watcher.saw(outcome);
                } else {
                    LOG.warn("Another record of {} was stored before the outcome of a refresh", outcome.key());
                }
                return written;
            } catch (RuntimeException | Error e) {
                // An error too: whatever it is, the pair exists nowhere else.
                String failure = e.getClass().getName();
                LOG.error("Storing the outcome of a refresh of {} failed {} times ({})", outcome.key(), tries, failure);
                watcher.storeFailed(tries, e);
            }
            backOff(tries);
        }
    }

    private void backOff(int tries) {
        try {
            long millis = Math.min(200L << Math.min(tries - 1, 10), 5_000);
            sleeper.sleepUntil(clock.instant().plusMillis(millis));
        } catch (InterruptedException e) {
            // The thread is this library's own, and giving up would lose the pair.
            LOG.debug("interrupted while waiting for the store", e);
        }
    }

    static NeedsReauthorizationException gone(String why, @Nullable Throwable cause) {
        return new NeedsReauthorizationException(REFRESH, why, cause);
    }

    /** Whoever waits for the outcome. */
    interface Watcher {
        /** Hears of each record read or written. */
        void saw(GrantRecord row);

        /** Hears that an outcome could not be stored, and that it is tried again. */
        void storeFailed(int tries, Throwable failure);
    }
}
