package io.github.samspoke.core.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.common.SamEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SamMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SamMetrics metrics = SamMetrics.in(registry, "site", "test");
    private int events;

    private SamEvent.Head head() {
        return new SamEvent.Head("EVT" + ++events, Instant.EPOCH, "PRF0001", "JOB000001");
    }

    private SamEvent.JobEnded ended(String status) {
        return new SamEvent.JobEnded(head(), "SAM - Reconcile", "RECONCILE", status, "", 250, 9, Duration.ofSeconds(2));
    }

    private double counter(String name, String... tags) {
        return registry.get(name).tag("site", "test").tags(tags).counter().count();
    }

    @Test
    void on_jobEnded_runsItemsRequestsWaits() {
        metrics.on(ended("OK"));
        metrics.on(ended("OK"));
        metrics.on(ended("HELD"));

        assertThat(counter("samspoke.jobs.runs", "kind", "reconcile", "status", "ok"))
                .isEqualTo(2);
        assertThat(counter("samspoke.jobs.runs", "kind", "reconcile", "status", "held"))
                .isEqualTo(1);
        assertThat(counter("samspoke.jobs.items", "kind", "reconcile")).isEqualTo(750);
        assertThat(counter("samspoke.jobs.requests", "kind", "reconcile")).isEqualTo(27);
        assertThat(registry.get("samspoke.jobs.waits").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(6);
    }

    @Test
    @DisplayName("F19: an event that comes twice is counted once")
    void on_sameEventAgain_countedOnce() {
        SamEvent event = ended("OK");
        metrics.on(event);
        metrics.on(event);

        assertThat(counter("samspoke.jobs.runs")).isEqualTo(1);
    }

    @Test
    void on_otherEvents_counted() {
        metrics.on(new SamEvent.CandidateMoved(head(), "RCC0000001", "", "READY", ""));
        metrics.on(new SamEvent.ItemEnded(head(), "EXE00001", "RCC0000001", "REMOVED", ""));
        metrics.on(new SamEvent.BreakerTripped(head(), 30, 25));
        metrics.on(new SamEvent.ScheduleHealed(head(), "job", "it was missing"));

        assertThat(counter("samspoke.candidates", "state", "ready")).isEqualTo(1);
        assertThat(counter("samspoke.items", "state", "removed")).isEqualTo(1);
        assertThat(counter("samspoke.breaker")).isEqualTo(1);
        assertThat(counter("samspoke.jobs.healed")).isEqualTo(1);
    }

    @Test
    void on_grantMoved_gaugeByState() {
        metrics.on(new SamEvent.GrantMoved(head(), "one", "ACTIVE"));
        metrics.on(new SamEvent.GrantMoved(head(), "two", "ACTIVE"));
        metrics.on(new SamEvent.GrantMoved(head(), "one", "NEEDS_REAUTH"));

        assertThat(registry.get("samspoke.grants")
                        .tag("state", "active")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(registry.get("samspoke.grants")
                        .tag("state", "needs_reauth")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }
}
