package io.github.samspoke.calendly.oauth;

/**
 * A token source that renews its access token in time, one refresh at a time however many threads ask. In memory of one
 * process: two processes must not refresh one grant. Thread-safe; shows no token.
 */
public interface RefreshingTokenSource extends TokenSource {
    /**
     * Where the grant stands.
     *
     * @return the state now
     */
    GrantState state();

    /**
     * The pair in use.
     *
     * @return the pair stored last
     */
    OAuthTokens tokens();
}
