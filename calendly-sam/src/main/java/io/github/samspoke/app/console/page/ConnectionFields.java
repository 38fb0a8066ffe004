package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Form;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.Environment;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The form "Create New Connection &amp; Credential" as texts, so that it can be shown again as it was typed. The secret
 * is never among them.
 */
public record ConnectionFields(
        String alias,
        String name,
        String url,
        String authorizationUrl,
        String clientId,
        String redirect,
        Environment environment) {
    /** The form as it opens. */
    static ConnectionFields blank(String alias, URI redirect) {
        return new ConnectionFields(
                alias,
                alias,
                ConnectionSettings.DEFAULT_URL.toString(),
                ConnectionSettings.DEFAULT_AUTHORIZATION_URL.toString(),
                "",
                redirect.toString(),
                Environment.PRODUCTION);
    }

    /** What was typed. */
    static ConnectionFields of(Visit visit, URI redirect) {
        Form form = visit.form();
        return new ConnectionFields(
                form.optional("alias").orElse(""),
                form.optional("name").orElse(""),
                form.optional("url").orElse(""),
                form.optional("authorizationUrl").orElse(""),
                form.optional("clientId").orElse(""),
                form.optional("redirect").orElse(redirect.toString()),
                environment(form));
    }

    static Environment environment(Form form) {
        return form.optional("environment")
                .filter(Environment.SANDBOX.name()::equals)
                .map(sandbox -> Environment.SANDBOX)
                .orElse(Environment.PRODUCTION);
    }

    ConnectionSettings settings(@Nullable Secret secret) {
        return new ConnectionSettings(
                filled("alias", alias),
                filled("name", name),
                uri("url", url),
                uri("authorizationUrl", authorizationUrl),
                filled("clientId", clientId),
                secret,
                uri("redirect", redirect),
                environment);
    }

    private static String filled(String field, String value) {
        if (value.isEmpty()) {
            throw new InvalidInputException(field, "it is empty", "Fill it in and send it again.");
        }
        return value;
    }

    static URI uri(String field, String value) {
        try {
            URI uri = new URI(filled(field, value));
            // A page links to it: nothing but a web address, least of all a script.
            if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw notOne(field, value);
        }
        throw notOne(field, value);
    }

    private static InvalidInputException notOne(String field, String value) {
        return new InvalidInputException(field, value + " is no address", "Write https:// and a host.");
    }
}
