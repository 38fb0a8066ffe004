package io.github.samspoke.benchmarks;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.transport.CalendlyListener;
import io.github.samspoke.calendly.transport.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * C7: one client for hours in real time, as fast as its pace lets it go. Four callers read short lists, so that all that
 * one reading holds is garbage soon; the live heap is measured between two readings.
 */
final class SoakMeasurement {
    private static final int CALLERS = 4;
    private static final int PAGES = 5;
    private static final int LIMIT = 500;
    private static final double SHARE = 0.8;
    /** For classes to be loaded and caches to be filled, which is no growth. */
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(60);

    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(10);
    private static final double MOST_GROWTH = 1;

    private final int minutes;
    private final long start = System.nanoTime();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> firstFailure = new AtomicReference<>();
    private final List<Sample> samples = new ArrayList<>();
    /** Read by who reads a list, written by who wants nobody to. */
    private final ReadWriteLock quiet = new ReentrantReadWriteLock(true);

    private volatile boolean over;

    private SoakMeasurement(int minutes) {
        this.minutes = minutes;
    }

    /** What was seen at a moment; the heap is in MiB. */
    private record Sample(double hours, long answers, long errors, double liveHeap, long threads, long sockets) {}

    /** Counts what was answered, and as errors what failed, was refused or was repeated. */
    private final class Counting implements CalendlyListener {
        @Override
        public void onResponse(ResponseEvent event) {
            (event.status() == 200 ? answers : errors).incrementAndGet();
        }

        @Override
        public void onRetry(RetryEvent event) {
            errors.incrementAndGet();
        }
    }

    static void run(int minutes) throws Exception {
        new SoakMeasurement(minutes).measure();
    }

    private void measure() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (PageServer server = PageServer.start(PAGES, LIMIT);
                CalendlyClient calendly = CalendlyClient.builder()
                        .baseUrl(server.url())
                        .accessToken("benchmark")
                        .listener(new Counting())
                        .build()) {
            System.out.printf("%nJDK %s, %d minutes, %d callers%n%n", Runtime.version(), minutes, CALLERS);
            System.out.println("| minute | answers | errors | live heap, MiB | threads | sockets |");
            System.out.println("|---|---|---|---|---|---|");
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                running.add(callers.submit(() -> readUntilOver(calendly)));
            }
            try {
                sampleUntilTheEnd();
            } finally {
                over = true;
            }
            for (Future<?> caller : running) {
                caller.get();
            }
        } finally {
            callers.shutdownNow();
        }
        judge();
    }

    private void readUntilOver(CalendlyClient calendly) {
        OrganizationRef organization = OrganizationRef.parse(Bodies.ORGANIZATION);
        while (!over) {
            quiet.readLock().lock();
            try {
                long members = calendly.organizations().memberships(MembershipQuery.in(organization)).stream()
                        .count();
                int events = calendly.events()
                        .list(EventQuery.in(organization))
                        .first()
                        .count();
                if (members != PAGES * 100L || events != 100) {
                    errors.incrementAndGet();
                }
            } catch (RuntimeException e) {
                errors.incrementAndGet();
                firstFailure.compareAndSet(null, e);
            } finally {
                quiet.readLock().unlock();
            }
        }
    }

    private void sampleUntilTheEnd() throws Exception {
        long end = start + TimeUnit.MINUTES.toNanos(minutes);
        long printEvery = Math.max(1, minutes / 12);
        long printed = 0;
        Clock clock = Clock.systemUTC();
        Sleeper sleeper = Sleeper.system(clock);
        while (System.nanoTime() < end) {
            sleeper.sleepUntil(clock.instant().plus(BETWEEN_SAMPLES));
            Sample sample = sample();
            if (elapsed() >= WARM_UP) {
                samples.add(sample);
            }
            long minute = Math.round(sample.hours() * 60);
            if (minute >= printed + printEvery) {
                printed = minute;
                print(minute, sample);
            }
        }
    }

    private Sample sample() throws Exception {
        quiet.writeLock().lock();
        try {
            double hours = elapsed() / (double) TimeUnit.HOURS.toNanos(1);
            long threads = Footprint.threads().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return new Sample(hours, answers.get(), errors.get(), Footprint.liveHeap(), threads, Footprint.sockets());
        } finally {
            quiet.writeLock().unlock();
        }
    }

    private long elapsed() {
        return System.nanoTime() - start;
    }

    private static void print(long minute, Sample sample) {
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %d | %.2f | %d | %d |%n",
                minute,
                sample.answers(),
                sample.errors(),
                sample.liveHeap(),
                sample.threads(),
                sample.sockets());
    }

    private void judge() {
        Sample first = samples.get(0);
        Sample last = samples.get(samples.size() - 1);
        double perMinute = (last.answers() - first.answers()) / (last.hours() - first.hours()) / 60;
        double slope = slope();
        System.out.printf(
                Locale.ROOT,
                "%n%d answers, %d errors, %.1f a minute of %.0f; %d samples of the live heap, %+.3f MiB an hour%n",
                answers.get(),
                errors.get(),
                perMinute,
                LIMIT * SHARE,
                samples.size(),
                slope);
        if (errors.get() > 0 || perMinute < 0.95 * LIMIT * SHARE || slope >= MOST_GROWTH) {
            throw new IllegalStateException(
                    "C7 is not held: no error, 95 percent of the pace, less than 1 MiB an hour", firstFailure.get());
        }
    }

    /** The growth of the live heap in MiB an hour: the line of least squares through all samples after the warm-up. */
    private double slope() {
        double meanTime = mean(samples.stream().mapToDouble(Sample::hours).toArray());
        double meanHeap = mean(samples.stream().mapToDouble(Sample::liveHeap).toArray());
        double together = 0;
        double spread = 0;
        for (Sample sample : samples) {
            double away = sample.hours() - meanTime;
            together += away * (sample.liveHeap() - meanHeap);
            spread += away * away;
        }
        return together / spread;
    }

    private static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
