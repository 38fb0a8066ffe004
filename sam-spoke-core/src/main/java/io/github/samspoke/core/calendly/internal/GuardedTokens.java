package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.oauth.TokenSource;

/**
 * A token source that is asked only where the vendor may be called: renewing takes another thread and the store, and
 * inside a unit of work the two might wait for each other.
 */
record GuardedTokens(TokenSource tokens, Runnable beforeCall) implements TokenSource {
    @Override
    public String current() {
        beforeCall.run();
        return tokens.current();
    }

    @Override
    public boolean rejected(String token) {
        return tokens.rejected(token);
    }

    @Override
    public String toString() {
        return "guarded " + tokens;
    }
}
