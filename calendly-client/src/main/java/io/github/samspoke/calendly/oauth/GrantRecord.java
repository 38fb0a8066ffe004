package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.InvalidRequestException;
import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.UnauthorizedException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored grant, opened, and the moves it can make. Each move gives the record to store in place of this one. All times
 * are the store's.
 */
record GrantRecord(
        String key,
        long version,
        long fence,
        GrantState state,
        @Nullable GrantLease lease,
        OAuthTokens tokens,
        Attempts attempts) {
    boolean isLeased(Instant now) {
        return lease != null && lease.isLive(now);
    }

    /** True if the token was tried again after a lost answer, and whoever did has died over it. */
    boolean isRecoveryDead() {
        return state == GrantState.UNCERTAIN && lease != null;
    }

    /** The intent: the token is about to be sent. Whoever finds a dead lease, or an uncertain token, recovers. */
    GrantRecord begun(String owner, Instant now) {
        GrantState next = state == GrantState.ACTIVE ? GrantState.REFRESHING : GrantState.UNCERTAIN;
        return moved(version, next, GrantLease.taken(owner, now), tokens, attempts.started(now));
    }

    GrantRecord renewed(OAuthTokens pair) {
        return moved(version + 1, GrantState.ACTIVE, null, pair, attempts.succeeded());
    }

    /** What is left after a refresh that failed. */
    GrantRecord failed(Throwable failure, Instant now) {
        Instant allowed = failure instanceof CalendlyException e
                ? e.retryAfter().map(now::plus).orElse(Instant.EPOCH)
                : Instant.EPOCH;
        return moved(version, stateAfter(failure), null, tokens, attempts.failed(allowed));
    }

    private GrantState stateAfter(Throwable failure) {
        if (failure instanceof NeedsReauthorizationException) {
            return GrantState.NEEDS_REAUTH;
        }
        boolean recovering = state == GrantState.UNCERTAIN;
        boolean tokenUntouched = failure instanceof NotSentException
                || failure instanceof RateLimitedException
                || failure instanceof UnauthorizedException
                || failure instanceof InvalidRequestException;
        if (tokenUntouched) {
            return recovering ? GrantState.UNCERTAIN : GrantState.ACTIVE;
        }
        return recovering && !isAnswered(failure) ? GrantState.NEEDS_REAUTH : GrantState.UNCERTAIN;
    }

    /** A server that fails has said nothing about the token. A pair that came and cannot be read counts as lost. */
    private static boolean isAnswered(Throwable failure) {
        return failure instanceof CalendlyException e && e.status().orElse(200) != 200;
    }

    GrantRecord abandoned() {
        return moved(version, GrantState.NEEDS_REAUTH, null, tokens, attempts);
    }

    /** The same again, to be sealed under the newest key. */
    GrantRecord rewrapped() {
        return moved(version, state, lease, tokens, attempts);
    }

    private GrantRecord moved(long toVersion, GrantState to, @Nullable GrantLease by, OAuthTokens pair, Attempts made) {
        return new GrantRecord(key, toVersion, fence + 1, to, by, pair, made);
    }
}
