package io.github.samspoke.benchmarks;

import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.OrganizationSpec;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** An emulated Calendly in a JVM of its own. */
final class SyncEmulator implements AutoCloseable {
    /** What Calendly lets be read of activity on the first day. */
    static final int PAST_DAYS = 60;

    private final ChildJvm jvm;
    private final String url;
    private final String token;

    private SyncEmulator(ChildJvm jvm) throws IOException {
        this.jvm = jvm;
        this.url = jvm.line();
        this.token = jvm.line();
    }

    /** Starts the JVM and waits until the organization is made. */
    static SyncEmulator start(int members, int eventsPerSeat, int limit, int latencyMillis) throws IOException {
        return new SyncEmulator(ChildJvm.start(
                SyncEmulator.class,
                List.of("-Xmx1g"),
                Integer.toString(members),
                Integer.toString(eventsPerSeat),
                Integer.toString(limit),
                Integer.toString(latencyMillis)));
    }

    String url() {
        return url;
    }

    String token() {
        return token;
    }

    @Override
    public void close() {
        jvm.close();
    }

    /** The emulator's own JVM. */
    public static void main(String[] args) throws IOException {
        OrganizationSpec organization = OrganizationSpec.seeded(42)
                .seats(Integer.parseInt(args[0]))
                .eventsPerSeat(Integer.parseInt(args[1]))
                .pastDays(PAST_DAYS);
        CalendlyEmulator emulator = CalendlyEmulator.builder()
                .clock(Clock.systemUTC())
                .organization(organization)
                .requestsPerMinute(Integer.parseInt(args[2]))
                .start();
        Duration latency = Duration.ofMillis(Integer.parseInt(args[3]));
        if (!latency.isZero()) {
            emulator.faults().on("GET", "/").delay(latency);
        }
        URI url = emulator.baseUri();
        System.out.println(url);
        System.out.println(emulator.personalAccessToken(emulator.adminUri()));
        ChildJvm.awaitEndOfParent();
    }
}
