package io.github.samspoke.calendly.oauth;

import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Calendly says of a token. Of one that is over, unknown or another application's it says only that it is not
 * active.
 *
 * @param active whether the token is good
 * @param scopes what it may do, empty if not active
 * @param issuedAt when it was issued, by Calendly's clock, null if not said
 * @param expiresAt when it ends, by Calendly's clock, null if not said
 * @param owner the user behind it, null if not said
 * @param organization the user's organization, null if not said
 */
public record Introspection(
        boolean active,
        Set<Scope> scopes,
        @Nullable Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable UserRef owner,
        @Nullable OrganizationRef organization) {
    /**
     * What Calendly said.
     *
     * @param active whether the token is good
     * @param scopes what it may do
     * @param issuedAt when it was issued, null if not said
     * @param expiresAt when it ends, null if not said
     * @param owner the user, null if not said
     * @param organization the organization, null if not said
     */
    public Introspection {
        scopes = Set.copyOf(scopes);
    }
}
