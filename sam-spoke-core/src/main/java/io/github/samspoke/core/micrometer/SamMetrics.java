package io.github.samspoke.core.micrometer;

import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.common.SamListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A listener that keeps metrics in a Micrometer registry. Tags are kinds and states, never a profile or a person. An
 * event that is delivered again is counted once, as far as this instance remembers. On several nodes each event is
 * counted on the one that delivers it: sum over the nodes. Thread-safe; does no I/O of its own.
 *
 * <table>
 *   <caption>The metrics</caption>
 *   <tr><th>name</th><th>kind</th><th>tags of its own</th><th>what it measures</th></tr>
 *   <tr><td>{@code samspoke.jobs.runs}</td><td>counter</td><td>kind, status</td><td>runs that ended</td></tr>
 *   <tr><td>{@code samspoke.jobs.items}</td><td>counter</td><td>kind</td><td>items that runs looked at</td></tr>
 *   <tr><td>{@code samspoke.jobs.requests}</td><td>counter</td><td>kind</td><td>API calls of runs</td></tr>
 *   <tr><td>{@code samspoke.jobs.waits}</td><td>timer</td><td>kind</td><td>time runs waited for the limit</td></tr>
 *   <tr><td>{@code samspoke.jobs.healed}</td><td>counter</td><td>none</td><td>jobs that had to be made due</td></tr>
 *   <tr><td>{@code samspoke.candidates}</td><td>counter</td><td>state</td><td>candidates that came into a state</td></tr>
 *   <tr><td>{@code samspoke.items}</td><td>counter</td><td>state</td><td>items of executions that ended so</td></tr>
 *   <tr><td>{@code samspoke.breaker}</td><td>counter</td><td>none</td><td>times that the breaker refused</td></tr>
 *   <tr><td>{@code samspoke.grants}</td><td>gauge</td><td>state</td><td>connections in a state, as last heard</td></tr>
 * </table>
 *
 * <p>Held runs are those of {@code samspoke.jobs.runs} with the status {@code held}.
 */
public final class SamMetrics implements SamListener {
    private static final String PREFIX = "samspoke.";
    private static final int REMEMBERED = 10_000;

    private final MeterRegistry registry;
    private final Tags tags;
    private final Map<String, String> grants = new ConcurrentHashMap<>();
    private final Set<String> states = ConcurrentHashMap.newKeySet();
    private final Set<String> counted = new HashSet<>();
    private final Deque<String> order = new ArrayDeque<>();

    private SamMetrics(MeterRegistry registry, Tags tags) {
        this.registry = registry;
        this.tags = tags;
    }

    /**
     * A listener for one engine.
     *
     * @param registry where the metrics go
     * @param tags names and values in turn, added to each metric
     * @return the listener, to be given to the engine's builder, alone or {@linkplain SamListener#andThen after another}
     * @throws IllegalArgumentException if a name lacks its value
     */
    @SuppressWarnings("exports") // Required transitively, Micrometer would be required of everybody.
    public static SamMetrics in(MeterRegistry registry, String... tags) {
        return new SamMetrics(registry, Tags.of(tags));
    }

    @Override
    public void on(SamEvent event) {
        if (first(event.head().id())) {
            SamListener.super.on(event);
        }
    }

    private boolean first(String id) {
        synchronized (order) {
            boolean first = counted.add(id);
            if (first) {
                order.addLast(id);
            }
            if (order.size() > REMEMBERED) {
                counted.remove(order.removeFirst());
            }
            return first;
        }
    }

    @Override
    public void onJobEnded(SamEvent.JobEnded event) {
        Tags kind = tags.and("kind", word(event.kind()));
        count("jobs.runs", kind.and("status", word(event.status())), 1);
        count("jobs.items", kind, event.items());
        count("jobs.requests", kind, event.requests());
        if (!event.waited().isZero()) {
            registry.timer(PREFIX + "jobs.waits", kind).record(event.waited());
        }
    }

    @Override
    public void onScheduleHealed(SamEvent.ScheduleHealed event) {
        count("jobs.healed", tags, 1);
    }

    @Override
    public void onCandidateMoved(SamEvent.CandidateMoved event) {
        count("candidates", tags.and("state", word(event.to())), 1);
    }

    @Override
    public void onItemEnded(SamEvent.ItemEnded event) {
        count("items", tags.and("state", word(event.state())), 1);
    }

    @Override
    public void onBreakerTripped(SamEvent.BreakerTripped event) {
        count("breaker", tags, 1);
    }

    @Override
    public void onGrantMoved(SamEvent.GrantMoved event) {
        grants.put(event.alias(), event.state());
        if (states.add(event.state())) {
            Gauge.builder(PREFIX + "grants", grants, all -> inState(all, event.state()))
                    .tags(tags.and("state", word(event.state())))
                    .register(registry);
        }
    }

    private static double inState(Map<String, String> grants, String state) {
        return grants.values().stream().filter(state::equals).count();
    }

    private void count(String name, Tags own, long by) {
        registry.counter(PREFIX + name, own).increment((double) by);
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}
