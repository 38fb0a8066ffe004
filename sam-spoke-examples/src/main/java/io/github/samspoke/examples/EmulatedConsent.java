package io.github.samspoke.examples;

import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.EmulatedApp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;

/** What a person does to connect to an emulated Calendly: fills in the form, and consents in a browser. */
final class EmulatedConsent {
    private EmulatedConsent() {}

    /** The fields of the form "Create New Connection and Credential", for the emulator's own application. */
    static ConnectionSettings settings(CalendlyEmulator calendly) {
        EmulatedApp app = calendly.app();
        return new ConnectionSettings(
                ConnectionSettings.DEFAULT_ALIAS,
                "Calendly (emulated)",
                calendly.baseUri(),
                calendly.oauthBaseUri(),
                app.clientId(),
                Secret.of(Objects.requireNonNull(app.clientSecret())),
                app.redirectUri());
    }

    /** What a person's browser does: opens the consent page and is sent back to the redirect URL. */
    static URI consent(URI authorizationUrl) {
        HttpClient browser = HttpClient.newHttpClient();
        try {
            HttpResponse<Void> answer = browser.send(
                    HttpRequest.newBuilder(authorizationUrl).build(), HttpResponse.BodyHandlers.discarding());
            return URI.create(answer.headers().firstValue("Location").orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException("The consent page could not be opened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during consent", e);
        }
    }
}
