package io.github.samspoke.emulator;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A registered OAuth application.
 *
 * @param clientId its id
 * @param clientSecret its secret, or null for a native application, which has none
 * @param redirectUri the one address to which codes are sent
 */
public record EmulatedApp(String clientId, @Nullable String clientSecret, URI redirectUri) {
    /** Shows no secret. */
    @Override
    public String toString() {
        return "EmulatedApp[" + clientId + ", " + redirectUri + "]";
    }
}
