package io.github.samspoke.benchmarks;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.event.ScheduledEvent;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.OrganizationRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** A million events through one client: the time, heap, threads and sockets it takes. */
final class StreamMeasurement {
    private static final int CALLS = 1_000;
    /** How many requests the pace lets be under way, so that no pool of the client needs more threads or sockets. */
    private static final int PLACES = 4;

    private static final long EVENTS = PageServer.EVENT_PAGES * 100L;

    private final List<Stage> stages = new ArrayList<>();

    private StreamMeasurement() {}

    /** What the process held at a moment. */
    private record Stage(String after, SortedMap<String, Long> threads, long started, long sockets) {
        static Stage now(String after) throws IOException {
            return new Stage(after, Footprint.threads(), Footprint.threadsStarted(), Footprint.sockets());
        }

        long threadsNamed(String name) {
            return threads.getOrDefault(name, 0L);
        }

        long allThreads() {
            return threads.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    static void run() throws Exception {
        try (PageServer server = PageServer.start(PageServer.MEMBERSHIP_PAGES, PageServer.NO_LIMIT);
                CalendlyClient calendly = CalendlyClient.builder()
                        .baseUrl(server.url())
                        .accessToken("benchmark")
                        .build()) {
            new StreamMeasurement()
                    .measure(calendly.events().list(EventQuery.in(OrganizationRef.parse(Bodies.ORGANIZATION))));
        }
    }

    private void measure(Pager<ScheduledEvent> events) throws Exception {
        stages.add(Stage.now("no call"));
        events.first();
        stages.add(Stage.now("1 call"));
        for (int call = 1; call < CALLS; call++) {
            events.first();
        }
        stages.add(Stage.now("1,000 calls"));
        Footprint.forgetPeak();
        Usage usage = Usage.of(() -> stream(events));
        stages.add(Stage.now("10,000 pages"));
        print();
        check();
        System.out.printf(
                Locale.ROOT,
                "%n1,000,000 events in %.1f s, %.1f s of CPU; heap at most %d MiB, garbage included%n",
                usage.wall() / 1e9,
                usage.cpu() / 1e9,
                Footprint.peakHeap());
    }

    private static void stream(Pager<ScheduledEvent> events) {
        long count = events.stream().count();
        if (count != EVENTS) {
            throw new IllegalStateException(count + " events instead of " + EVENTS);
        }
    }

    private void print() {
        System.out.printf("%nJDK %s, heap limited to %d MiB%n%n", Runtime.version(), Footprint.maxHeap());
        System.out.println("| after | " + stages.stream().map(Stage::after).collect(Collectors.joining(" | ")) + " |");
        System.out.println("|---" + "|---".repeat(stages.size()) + "|");
        TreeSet<String> names = new TreeSet<>();
        stages.forEach(stage -> names.addAll(stage.threads().keySet()));
        names.forEach(name -> row("`" + name + "`", stage -> stage.threadsNamed(name)));
        row("all threads", Stage::allThreads);
        row("threads started so far", Stage::started);
        row("sockets", Stage::sockets);
    }

    /** Neither threads nor sockets grow with the calls. */
    private void check() {
        long socketsBefore = stages.get(0).sockets();
        for (Stage stage : stages) {
            boolean few = stage.threads().values().stream().allMatch(count -> count <= PLACES);
            if (!few || stage.sockets() > socketsBefore + PLACES) {
                throw new IllegalStateException("after " + stage.after() + " there are too many threads or sockets");
            }
        }
    }

    private void row(String what, ToLongFunction<Stage> count) {
        System.out.println(stages.stream()
                .map(stage -> Long.toString(count.applyAsLong(stage)))
                .collect(Collectors.joining(" | ", "| " + what + " | ", " |")));
    }
}
