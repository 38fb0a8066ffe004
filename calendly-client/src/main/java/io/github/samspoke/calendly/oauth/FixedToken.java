package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.internal.http.Tokens;

/** One token for ever. */
final class FixedToken implements TokenSource {
    private final String token;

    FixedToken(String token) {
        this.token = Tokens.checked(token.strip());
    }

    @Override
    public String current() {
        return token;
    }

    @Override
    public boolean rejected(String refused) {
        return false;
    }

    @Override
    public String toString() {
        return "TokenSource[***]";
    }
}
