package io.github.samspoke.benchmarks;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.event.ScheduledEvent;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.OrganizationRef;
import java.io.IOException;
import java.util.Locale;

/** A million events through one client: the time, heap, threads and sockets it takes. */
final class StreamMeasurement {
    private static final int CALLS = 1_000;
    private static final long EVENTS = PageServer.EVENT_PAGES * 100L;

    private StreamMeasurement() {}

    static void run() throws Exception {
        try (PageServer server = PageServer.start();
                CalendlyClient calendly = CalendlyClient.builder()
                        .baseUrl(server.url())
                        .accessToken("benchmark")
                        .build()) {
            Pager<ScheduledEvent> events =
                    calendly.events().list(EventQuery.in(OrganizationRef.parse(Bodies.ORGANIZATION)));
            System.out.printf("%nJDK %s, heap limited to %d MiB%n%n", Runtime.version(), Footprint.maxHeap());
            System.out.println("| after | threads | selector threads | sockets |");
            System.out.println("|---|---|---|---|");
            events.first();
            row("1 call");
            for (int call = 1; call < CALLS; call++) {
                events.first();
            }
            row("1,000 calls");
            Footprint.forgetPeak();
            Usage usage = Usage.of(() -> stream(events));
            row("a stream of 10,000 pages");
            System.out.printf(
                    Locale.ROOT,
                    "%n1,000,000 events in %.1f s, %.1f s of CPU; heap at most %d MiB, garbage included%n",
                    usage.wall() / 1e9,
                    usage.cpu() / 1e9,
                    Footprint.peakHeap());
        }
    }

    private static void stream(Pager<ScheduledEvent> events) {
        long count = events.stream().count();
        if (count != EVENTS) {
            throw new IllegalStateException(count + " events instead of " + EVENTS);
        }
    }

    private static void row(String after) throws IOException {
        System.out.printf(
                "| %s | %d | %d | %d |%n",
                after, Footprint.threads(""), Footprint.threads("SelectorManager"), Footprint.sockets());
    }
}
