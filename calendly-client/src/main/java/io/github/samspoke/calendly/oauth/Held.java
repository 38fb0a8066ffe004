package io.github.samspoke.calendly.oauth;

import java.time.Duration;
import java.time.Instant;

/**
 * The pair in use, in the time of this process.
 *
 * @param version which pair
 * @param tokens the pair
 * @param refreshAt when to fetch the next one
 */
record Held(long version, OAuthTokens tokens, Instant refreshAt) {
    /** How far clocks may be off before it matters. */
    static final Duration MARGIN = Duration.ofSeconds(60);

    /**
     * A pair to be renewed when 75 to 80 % of its life are over: late enough not to waste it, early enough to leave a
     * host time to act, and not the same moment for everybody.
     */
    static Held of(long version, OAuthTokens tokens, double jitter) {
        double share = 0.75 + 0.05 * jitter;
        long used = (long) (tokens.life().toMillis() * share);
        return new Held(version, tokens, tokens.issuedAt().plusMillis(used));
    }

    /** Also true for a pair from the future, for the clock was set back and its age is not known. */
    boolean isDue(Instant now) {
        return !now.isBefore(refreshAt) || now.isBefore(tokens.issuedAt().minus(MARGIN));
    }

    boolean isUsable(Instant now) {
        return now.isBefore(tokens.expiresAt().minus(MARGIN));
    }

    boolean isAccess(String token) {
        return tokens.access().reveal().equals(token);
    }
}
