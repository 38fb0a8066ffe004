package io.github.samspoke.examples;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.Secret;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.PendingConnection;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.EmulatedApp;
import io.github.samspoke.emulator.EmulatorBuilder;
import io.github.samspoke.emulator.OrganizationSpec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** An emulated Calendly with a generated organization, on one simulated clock that everything shares. */
class EmulatedWorld implements World {
    static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final int EVENTS_PER_SEAT = 24;

    private final SimulatedClock clock;
    private final OrganizationSpec organization;
    private final CalendlyEmulator calendly;

    EmulatedWorld(Options options) {
        this(SimulatedClock.at(START), organization(options), calendly -> calendly.port(options.port()));
    }

    /** On a clock that may stand elsewhere, with a Calendly that is started as somebody likes. */
    EmulatedWorld(SimulatedClock clock, OrganizationSpec organization, UnaryOperator<EmulatorBuilder> how) {
        this.clock = clock;
        this.organization = organization;
        this.calendly = how.apply(CalendlyEmulator.builder().clock(clock).organization(organization))
                .start();
    }

    static OrganizationSpec organization(Options options) {
        return OrganizationSpec.seeded(options.seed()).seats(options.seats()).eventsPerSeat(EVENTS_PER_SEAT);
    }

    CalendlyEmulator calendly() {
        return calendly;
    }

    @Override
    public Connection connect(SamSpoke.View sam) {
        PendingConnection pending = sam.connections().begin(settings(calendly));
        return sam.connections().finish(pending, consent(pending.authorizationUrl()));
    }

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

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Sleeper sleeper() {
        return clock;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public boolean mayRemove() {
        return true;
    }

    @Override
    public Provisioning provisioning() {
        return Provisioning.NONE;
    }

    @Override
    public OptionalInt rights() {
        return OptionalInt.of(organization.purchasedSeats());
    }

    @Override
    public void close() {
        calendly.close();
    }
}
