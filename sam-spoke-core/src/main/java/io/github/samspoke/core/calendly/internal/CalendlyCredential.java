package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.oauth.GrantState;
import io.github.samspoke.calendly.oauth.OAuthGrant;
import io.github.samspoke.calendly.oauth.TokenSource;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.core.connection.Credential;

/**
 * A token and the pace of the Calendly user behind it. The limit is the user's, so every session of the credential shares
 * one pace.
 */
record CalendlyCredential(TokenSource tokens, Pace pace) implements Credential {
    @Override
    public boolean alive() {
        return !(tokens instanceof OAuthGrant grant) || grant.state() != GrantState.NEEDS_REAUTH;
    }

    @Override
    public String toString() {
        return "Calendly credential";
    }
}
