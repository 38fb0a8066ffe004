package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.oauth.GrantState;
import io.github.samspoke.calendly.oauth.OAuthClient;
import io.github.samspoke.calendly.oauth.OAuthGrant;
import io.github.samspoke.calendly.oauth.TokenSource;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.core.connection.Credential;
import org.jspecify.annotations.Nullable;

/** A token, the pace of the Calendly user behind it, and for an OAuth grant the client that can revoke it. */
final class CalendlyCredential implements Credential {
    private final TokenSource tokens;
    private final Pace pace;
    private final @Nullable OAuthClient oauth;

    CalendlyCredential(TokenSource tokens, Pace pace, @Nullable OAuthClient oauth) {
        this.tokens = tokens;
        this.pace = pace;
        this.oauth = oauth;
    }

    TokenSource tokens() {
        return tokens;
    }

    /** The limit is the user's, so every session of the credential shares one pace. */
    Pace pace() {
        return pace;
    }

    @Override
    public boolean alive() {
        return !(tokens instanceof OAuthGrant grant) || grant.state() != GrantState.NEEDS_REAUTH;
    }

    void revoke() {
        if (oauth != null && tokens instanceof OAuthGrant grant) {
            try {
                grant.disconnect();
            } finally {
                oauth.close();
            }
        }
    }

    @Override
    public String toString() {
        return "Calendly credential";
    }
}
