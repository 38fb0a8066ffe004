package io.github.samspoke.calendly.micrometer;

import io.github.samspoke.calendly.transport.CalendlyListener;
import io.github.samspoke.calendly.transport.RateLimit;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A listener that keeps metrics in a Micrometer registry. Tags are methods, path templates and classes of status, never
 * an identifier or anything a person wrote. Thread-safe; does no I/O of its own.
 *
 * <table>
 *   <caption>The metrics</caption>
 *   <tr><th>name</th><th>kind</th><th>tags of its own</th><th>what it measures</th></tr>
 *   <tr><td>{@code calendly.client.requests}</td><td>timer</td><td>method, operation, outcome</td>
 *       <td>exchanges that were answered, by {@code 2xx}, {@code 4xx}, ...</td></tr>
 *   <tr><td>{@code calendly.client.lost}</td><td>counter</td><td>method, operation</td>
 *       <td>requests without an answer</td></tr>
 *   <tr><td>{@code calendly.client.throttled}</td><td>counter</td><td>method, operation</td>
 *       <td>answers with status 429</td></tr>
 *   <tr><td>{@code calendly.client.retries}</td><td>counter</td><td>method, operation</td>
 *       <td>repetitions</td></tr>
 *   <tr><td>{@code calendly.client.waits}</td><td>timer</td><td>reason</td>
 *       <td>waits, counted as they begin, with the time they are to take</td></tr>
 *   <tr><td>{@code calendly.client.refreshes}</td><td>counter</td><td>none</td>
 *       <td>tokens that were refused and replaced</td></tr>
 *   <tr><td>{@code calendly.client.remaining}</td><td>gauge</td><td>none</td>
 *       <td>requests left of the limit announced last, NaN before one is</td></tr>
 * </table>
 */
public final class CalendlyMetrics implements CalendlyListener {
    private static final String PREFIX = "calendly.client.";

    private final MeterRegistry registry;
    private final Tags tags;
    private final AtomicReference<@Nullable RateLimit> last = new AtomicReference<>();

    private CalendlyMetrics(MeterRegistry registry, Tags tags) {
        this.registry = registry;
        this.tags = tags;
        Gauge.builder(PREFIX + "remaining", last, CalendlyMetrics::remaining)
                .description("Requests left of the rate limit")
                .tags(tags)
                .register(registry);
    }

    /**
     * A listener for one client.
     *
     * @param registry where the metrics go
     * @param tags names and values in turn, added to each metric; they must tell clients of several users apart
     * @return the listener, to be given to the client's builder
     * @throws IllegalArgumentException if a name lacks its value
     */
    @SuppressWarnings("exports") // Required transitively, Micrometer would be required of everybody.
    public static CalendlyMetrics in(MeterRegistry registry, String... tags) {
        return new CalendlyMetrics(registry, Tags.of(tags));
    }

    @Override
    public void onResponse(ResponseEvent event) {
        String outcome = event.status() / 100 + "xx";
        registry.timer(PREFIX + "requests", of(event.call()).and("outcome", outcome))
                .record(event.duration());
        if (event.status() == 429) {
            count("throttled", of(event.call()));
        }
        if (event.rateLimit() != null) {
            last.set(event.rateLimit());
        }
    }

    @Override
    public void onLost(LostEvent event) {
        count("lost", of(event.call()));
    }

    @Override
    public void onRetry(RetryEvent event) {
        count("retries", of(event.call()));
    }

    @Override
    public void onWait(WaitEvent event) {
        String reason = event.reason().name().toLowerCase(Locale.ROOT);
        registry.timer(PREFIX + "waits", tags.and("reason", reason)).record(event.length());
    }

    @Override
    public void onRefresh(RequestEvent event) {
        count("refreshes", tags);
    }

    private void count(String name, Tags own) {
        registry.counter(PREFIX + name, own).increment();
    }

    private Tags of(Call call) {
        return tags.and("method", call.method(), "operation", call.operation());
    }

    private static double remaining(AtomicReference<@Nullable RateLimit> last) {
        RateLimit limit = last.get();
        return limit == null ? Double.NaN : limit.remaining();
    }
}
