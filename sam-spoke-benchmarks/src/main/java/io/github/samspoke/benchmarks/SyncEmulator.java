package io.github.samspoke.benchmarks;

import io.github.samspoke.emulator.CalendlyEmulator;
import io.github.samspoke.emulator.OrganizationSpec;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** An emulated Calendly in a JVM of its own, whose limit nobody reaches. */
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
    static SyncEmulator start(int members, int eventsPerSeat) throws IOException {
        return new SyncEmulator(ChildJvm.start(
                SyncEmulator.class, List.of("-Xmx1g"), Integer.toString(members), Integer.toString(eventsPerSeat)));
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
                .requestsPerMinute(PageServer.NO_LIMIT)
                .start();
        URI url = emulator.baseUri();
        System.out.println(url);
        System.out.println(emulator.personalAccessToken(emulator.adminUri()));
        ChildJvm.awaitEndOfParent();
    }
}
