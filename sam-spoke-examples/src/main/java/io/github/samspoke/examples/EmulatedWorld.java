package io.github.samspoke.examples;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.PendingConnection;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.testing.SimulatedClock;
import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.EmulatorBuilder;
import io.github.samspoke.emulator.OrganizationSpec;
import java.time.Clock;
import java.time.Instant;
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
        PendingConnection pending = sam.connections().begin(EmulatedConsent.settings(calendly));
        return sam.connections().finish(pending, EmulatedConsent.consent(pending.authorizationUrl()));
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
