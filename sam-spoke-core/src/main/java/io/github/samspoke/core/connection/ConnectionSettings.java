package io.github.samspoke.core.connection;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the form "Create New Connection and Credential" asks for.
 *
 * @param alias the connection and credential alias, {@code Calendly} unless the host has several
 * @param name the connection's display name
 * @param url the vendor's API
 * @param authorizationUrl the vendor's OAuth host
 * @param clientId the OAuth application's id
 * @param clientSecret the OAuth application's secret, or null for a native application
 * @param redirectUrl where the vendor sends the browser back to
 */
public record ConnectionSettings(
        String alias,
        String name,
        URI url,
        URI authorizationUrl,
        String clientId,
        @Nullable Secret clientSecret,
        URI redirectUrl) {
    /** The alias that a draft stands on until it is given another. */
    public static final String DEFAULT_ALIAS = "Calendly";

    /**
     * Checks the fields.
     *
     * @throws InvalidInputException naming the first field that is blank
     */
    public ConnectionSettings {
        requireText("alias", alias);
        requireText("name", name);
        requireText("clientId", clientId);
    }

    private static void requireText(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidInputException(field, "it is blank", "Copy it from the vendor's application page.");
        }
    }
}
