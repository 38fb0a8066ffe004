package io.github.samspoke.core.connection;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the form "Create New Connection and Credential" asks for, complete: nothing is inherited any more.
 *
 * @param alias the connection and credential alias, {@code Calendly} unless the host has several
 * @param name the connection's display name
 * @param url the vendor's API
 * @param authorizationUrl the vendor's OAuth host
 * @param clientId the OAuth application's id
 * @param clientSecret the OAuth application's secret, or null for a native application
 * @param redirectUrl where the vendor sends the browser back to
 * @param environment what the connection is for
 */
public record ConnectionSettings(
        String alias,
        String name,
        URI url,
        URI authorizationUrl,
        String clientId,
        @Nullable Secret clientSecret,
        URI redirectUrl,
        Environment environment) {
    /** The alias that a draft stands on until it is given another. */
    public static final String DEFAULT_ALIAS = "Calendly";

    /** The vendor's API, unless an alias says otherwise. */
    public static final URI DEFAULT_URL = URI.create("https://api.calendly.com");

    /** The vendor's OAuth host, unless an alias says otherwise. */
    public static final URI DEFAULT_AUTHORIZATION_URL = URI.create("https://auth.calendly.com");

    /** Where below the host's base URL the vendor sends browsers back to, unless an alias says otherwise. */
    public static final String DEFAULT_REDIRECT_PATH = "/calendly/oauth/callback";

    private static final String EXPORT_SCOPE = "sn_calendly_spoke.";

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

    /**
     * Makes settings of a production account.
     *
     * @param alias the alias
     * @param name the connection's display name
     * @param url the vendor's API
     * @param authorizationUrl the vendor's OAuth host
     * @param clientId the OAuth application's id
     * @param clientSecret the OAuth application's secret, or null for a native application
     * @param redirectUrl where the vendor sends the browser back to
     * @throws InvalidInputException naming the first field that is blank
     */
    public ConnectionSettings(
            String alias,
            String name,
            URI url,
            URI authorizationUrl,
            String clientId,
            @Nullable Secret clientSecret,
            URI redirectUrl) {
        this(alias, name, url, authorizationUrl, clientId, clientSecret, redirectUrl, Environment.PRODUCTION);
    }

    private static void requireText(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidInputException(field, "it is blank", "Copy it from the vendor's application page.");
        }
    }

    /**
     * Derives a redirect URL, which has to be registered with the vendor exactly like this.
     *
     * @param baseUrl the host's own address, as browsers see it: https, or http on the loopback; may have a path
     * @param path where below it, beginning with a slash
     * @return the URL
     * @throws InvalidInputException if one of the two is not like that
     */
    public static URI redirectUrl(URI baseUrl, String path) {
        boolean loopback = "localhost".equals(baseUrl.getHost()) || "127.0.0.1".equals(baseUrl.getHost());
        boolean safe = "https".equals(baseUrl.getScheme()) || (loopback && "http".equals(baseUrl.getScheme()));
        if (!safe || baseUrl.getHost() == null || baseUrl.getRawQuery() != null || baseUrl.getRawFragment() != null) {
            throw new InvalidInputException(
                    "baseUrl", baseUrl + " cannot be used", "Give https://host, with a path if need be.");
        }
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new InvalidInputException("redirect", path + " is no path", "Begin it with one slash.");
        }
        String base = baseUrl.toString();
        try {
            return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("redirect", path + " is no path", "Use letters, digits and slashes.");
        }
    }

    /**
     * Returns an alias as an export names it, in ServiceNow's words.
     *
     * @param alias the alias
     * @return for example {@code sn_calendly_spoke.Calendly}
     */
    public static String exportName(String alias) {
        return EXPORT_SCOPE + alias;
    }

    /**
     * Returns the alias that an export names.
     *
     * @param exported the name in the export, with or without ServiceNow's application scope
     * @return the alias
     */
    public static String importedAlias(String exported) {
        return exported.startsWith(EXPORT_SCOPE) ? exported.substring(EXPORT_SCOPE.length()) : exported;
    }
}
