package io.github.samspoke.emulator;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/** A small running organization with callers of each role, stopped after each test. */
abstract class Running {
    final EmulatorClock clock = new EmulatorClock();
    final CalendlyEmulator emulator = CalendlyEmulator.builder()
            .clock(clock)
            .requestsPerMinute(0)
            .organization(OrganizationSpec.seeded(7).seats(60))
            .start();
    final EmulatorState state = emulator.state();
    final String org = state.organizationUri().toString();
    final Web admin = as(emulator.adminUri());

    @AfterEach
    void stop() {
        emulator.close();
    }

    final Web as(URI user) {
        return new Web(emulator, emulator.personalAccessToken(user));
    }

    /** Somebody with the role user. */
    final EmulatedMember plain() {
        return state.members().stream()
                .filter(member -> member.role().equals("user"))
                .findFirst()
                .orElseThrow();
    }

    final Instant daysAgo(long days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
