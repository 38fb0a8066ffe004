package io.github.samspoke.calendly.oauth;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An application as registered with Calendly. Immutable; shows no secret. */
public final class OAuthApp {
    private final String clientId;
    private final @Nullable Secret clientSecret;
    private final URI redirectUri;

    private OAuthApp(String clientId, @Nullable Secret clientSecret, URI redirectUri) {
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("clientId must not be blank");
        }
        if (!redirectUri.isAbsolute() || redirectUri.getRawFragment() != null) {
            throw new IllegalArgumentException("redirectUri must be absolute and have no fragment");
        }
        this.clientId = clientId.strip();
        this.clientSecret = clientSecret;
        this.redirectUri = redirectUri;
    }

    /**
     * An application on a server, which can keep a secret.
     *
     * @param clientId the client identifier
     * @param clientSecret the client secret
     * @param redirectUri where Calendly sends the person back to, exactly as registered
     * @return the application
     */
    public static OAuthApp web(String clientId, Secret clientSecret, URI redirectUri) {
        return new OAuthApp(clientId, clientSecret, redirectUri);
    }

    /**
     * An application on a server, which can keep a secret.
     *
     * @param clientId the client identifier
     * @param clientSecret the client secret; surrounding white space is dropped
     * @param redirectUri where Calendly sends the person back to, exactly as registered
     * @return the application
     */
    public static OAuthApp web(String clientId, String clientSecret, URI redirectUri) {
        return web(clientId, Secret.of(clientSecret.strip()), redirectUri);
    }

    /**
     * An application on people's machines, which has no secret.
     *
     * @param clientId the client identifier
     * @param redirectUri where Calendly sends the person back to, exactly as registered
     * @return the application
     */
    public static OAuthApp nativeApp(String clientId, URI redirectUri) {
        return new OAuthApp(clientId, null, redirectUri);
    }

    /**
     * The client identifier, no secret.
     *
     * @return the identifier
     */
    public String clientId() {
        return clientId;
    }

    /**
     * The client secret.
     *
     * @return empty for a native application
     */
    public Optional<Secret> clientSecret() {
        return Optional.ofNullable(clientSecret);
    }

    /**
     * Where Calendly sends the person back to.
     *
     * @return the redirect URI
     */
    public URI redirectUri() {
        return redirectUri;
    }

    @Override
    public String toString() {
        return (clientSecret == null ? "native " : "web ") + clientId;
    }
}
