package io.github.samspoke.calendly.oauth;

/**
 * A grant that is kept in a {@link TokenStore}, as a token source that renews its access token in time: one refresh at
 * a time, however many threads and processes ask, and no new pair is used before it is stored. Thread-safe; shows no
 * token.
 */
public interface OAuthGrant extends TokenSource {
    /**
     * Where the grant stands, as far as this process knows. Does no I/O.
     *
     * @return the state now
     */
    GrantState state();

    /**
     * The pair in use, as far as this process knows; the access token may be over. Does no I/O.
     *
     * @return the pair stored last
     * @throws io.github.samspoke.calendly.error.NeedsReauthorizationException if the grant was given back
     */
    OAuthTokens tokens();

    /**
     * Gives the grant back to Calendly and forgets the tokens. They are forgotten in any case; if this throws, the grant
     * may still be alive at Calendly, and a person can end it there. Waits for a refresh that is under way. Does I/O.
     *
     * @throws io.github.samspoke.calendly.error.CalendlyException if Calendly did not confirm
     * @throws io.github.samspoke.calendly.error.SealBrokenException if the stored tokens do not open, so that nothing
     *     could be given back
     */
    void disconnect();
}
