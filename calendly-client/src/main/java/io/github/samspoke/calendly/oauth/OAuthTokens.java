package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pair of tokens and what they are good for. Printing it shows no token; a host that stores it reveals the two
 * secrets itself, and encrypts them.
 *
 * @param access the access token
 * @param refresh the refresh token, good for one use
 * @param scopes what was granted, perhaps less than was asked for; {@code default} alone for tokens from before scopes
 * @param issuedAt when the pair arrived, by the client's clock
 * @param expiresAt when the access token ends, by the client's clock
 * @param owner the user behind the tokens
 * @param organization the user's organization, null if Calendly did not say
 */
public record OAuthTokens(
        Secret access,
        Secret refresh,
        Set<Scope> scopes,
        Instant issuedAt,
        Instant expiresAt,
        UserRef owner,
        @Nullable OrganizationRef organization) {
    /**
     * A pair, as it was stored.
     *
     * @param access the access token
     * @param refresh the refresh token
     * @param scopes what was granted
     * @param issuedAt when the pair arrived
     * @param expiresAt when the access token ends
     * @param owner the user
     * @param organization the organization, null if not known
     */
    public OAuthTokens {
        scopes = Set.copyOf(scopes);
    }

    /** When four fifths of the access token's life are over, which leaves a host time to act if refreshing fails. */
    Instant refreshAt() {
        long life = expiresAt.toEpochMilli() - issuedAt.toEpochMilli();
        return issuedAt.plusMillis(life / 5 * 4);
    }
}
