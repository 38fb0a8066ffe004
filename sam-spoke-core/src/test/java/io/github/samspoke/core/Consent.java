package io.github.samspoke.core;

import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.AliasSettings;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.Connections;
import io.github.samspoke.core.connection.PendingConnection;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.EmulatedApp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;

/** A person at the emulator's consent page. */
@SuppressWarnings("exports") // The emulator is no module; tests of several packages share this one.
public final class Consent {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private Consent() {}

    /** Opens the page and is sent back: the callback. */
    public static URI given(PendingConnection pending) {
        try {
            return URI.create(BROWSER.send(
                            HttpRequest.newBuilder(pending.authorizationUrl()).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The alias of the emulator's own application. */
    public static AliasSettings alias(String name, CalendlyEmulator calendly) {
        return AliasSettings.of(name)
                .url(calendly.baseUri())
                .authorizationUrl(calendly.oauthBaseUri())
                .clientId(calendly.app().clientId())
                .redirect(calendly.app().redirectUri().toString());
    }

    /** Defines an alias for the emulator and connects it. */
    public static Connection connect(Connections connections, String alias, CalendlyEmulator calendly) {
        connections.define(alias(alias, calendly), secret(calendly.app()));
        PendingConnection pending = connections.begin(alias);
        return connections.finish(pending, given(pending));
    }

    public static Secret secret(EmulatedApp app) {
        return Secret.of(Objects.requireNonNull(app.clientSecret()));
    }
}
