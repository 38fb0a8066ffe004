package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.oauth.OAuthClient;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.Connection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A credential that this process has taken up.
 *
 * @param connection what it was taken up for
 * @param clientSecret the secret that it is renewed with
 * @param client what renews it, or null if nothing does
 * @param credential the credential
 */
record LiveCredential(
        Connection connection,
        @Nullable Secret clientSecret,
        @Nullable OAuthClient client,
        CalendlyCredential credential) {
    /** Whether it still is what is connected; another node may have connected the alias again, or changed the secret. */
    boolean fits(Connection now, @Nullable Secret secret) {
        boolean sameSecret = Objects.equals(
                clientSecret == null ? null : clientSecret.reveal(), secret == null ? null : secret.reveal());
        return sameSecret && connection.equals(now);
    }
}
