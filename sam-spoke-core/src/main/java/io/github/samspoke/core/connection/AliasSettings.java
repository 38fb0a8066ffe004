package io.github.samspoke.core.connection;

import io.github.samspoke.core.common.InvalidInputException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A connection and credential alias: what is set on it. What is not set comes from its parent, else from the defaults;
 * the client id brings its secret with it, and the tokens are always the alias's own. Immutable.
 *
 * @param alias its name
 * @param parent the alias it inherits from, or null
 * @param name the connection's display name, or null for the alias
 * @param url the vendor's API, or null to inherit
 * @param authorizationUrl the vendor's OAuth host, or null to inherit
 * @param clientId the OAuth application's id, or null to inherit
 * @param redirect where the vendor sends browsers back to: a URL, or a path below the host's base URL; or null to inherit
 * @param environment what it is for, or null to inherit
 */
public record AliasSettings(
        String alias,
        @Nullable String parent,
        @Nullable String name,
        @Nullable URI url,
        @Nullable URI authorizationUrl,
        @Nullable String clientId,
        @Nullable String redirect,
        @Nullable Environment environment) {
    private static final int LONGEST = 200;

    /**
     * Checks the fields.
     *
     * @throws InvalidInputException naming the first field that cannot be used
     */
    public AliasSettings {
        if (alias.isBlank() || alias.length() > LONGEST) {
            throw new InvalidInputException(
                    "alias",
                    "it is blank or longer than " + LONGEST + " characters",
                    "Give " + ConnectionSettings.DEFAULT_ALIAS + " or another name.");
        }
        requireText("name", name);
        requireText("clientId", clientId);
        requireText("redirect", redirect);
        requireText("parent", parent);
        if (alias.equals(parent)) {
            throw new InvalidInputException("parent", alias + " cannot inherit from itself", "Name another alias.");
        }
    }

    private static void requireText(String field, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new InvalidInputException(field, "it is blank", "Set it, or leave it out to inherit it.");
        }
    }

    /**
     * Begins an alias on which nothing is set.
     *
     * @param alias its name
     * @return the alias, which stands on the defaults alone
     */
    public static AliasSettings of(String alias) {
        return new AliasSettings(alias, null, null, null, null, null, null, null);
    }

    /**
     * Makes it inherit from another alias.
     *
     * @param value the parent, which must exist
     * @return a changed copy
     */
    public AliasSettings childOf(String value) {
        return new AliasSettings(alias, value, name, url, authorizationUrl, clientId, redirect, environment);
    }

    /**
     * Sets the connection's display name.
     *
     * @param value the name
     * @return a changed copy
     */
    public AliasSettings name(String value) {
        return new AliasSettings(alias, parent, value, url, authorizationUrl, clientId, redirect, environment);
    }

    /**
     * Sets the vendor's API.
     *
     * @param value an https URL, or http on the loopback
     * @return a changed copy
     */
    public AliasSettings url(URI value) {
        return new AliasSettings(alias, parent, name, value, authorizationUrl, clientId, redirect, environment);
    }

    /**
     * Sets the vendor's OAuth host.
     *
     * @param value an https URL, or http on the loopback
     * @return a changed copy
     */
    public AliasSettings authorizationUrl(URI value) {
        return new AliasSettings(alias, parent, name, url, value, clientId, redirect, environment);
    }

    /**
     * Sets the OAuth application. Its secret is given beside the alias; without one it is a native application.
     *
     * @param value the client id
     * @return a changed copy
     */
    public AliasSettings clientId(String value) {
        return new AliasSettings(alias, parent, name, url, authorizationUrl, value, redirect, environment);
    }

    /**
     * Sets where the vendor sends browsers back to.
     *
     * @param value a whole URL, or a path below the host's base URL that begins with a slash
     * @return a changed copy
     */
    public AliasSettings redirect(String value) {
        return new AliasSettings(alias, parent, name, url, authorizationUrl, clientId, value, environment);
    }

    /**
     * Sets what it is for.
     *
     * @param value the label
     * @return a changed copy
     */
    public AliasSettings environment(Environment value) {
        return new AliasSettings(alias, parent, name, url, authorizationUrl, clientId, redirect, value);
    }
}
