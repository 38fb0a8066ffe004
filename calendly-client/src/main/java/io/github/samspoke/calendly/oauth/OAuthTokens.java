package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pair of tokens and what they are good for. Printing it shows no token.
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

    /** How long the access token lives from beginning to end. */
    Duration life() {
        return Duration.between(issuedAt, expiresAt);
    }

    /** The same pair by another clock. */
    OAuthTokens movedBy(Duration shift) {
        return new OAuthTokens(
                access, refresh, scopes, issuedAt.plus(shift), expiresAt.plus(shift), owner, organization);
    }
}
