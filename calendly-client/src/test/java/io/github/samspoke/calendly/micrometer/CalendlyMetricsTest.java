package io.github.samspoke.calendly.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.error.NotFoundException;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.ScriptedTransport;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.CalendlyListener;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CalendlyMetricsTest {
    private final SimulatedTime time = new SimulatedTime();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CalendlyMetrics metrics = CalendlyMetrics.in(registry, "account", "acme");
    private final CalendlyClient calendly = Clients.timed(time, time)
            .listener(metrics.andThen(new CalendlyListener() {}))
            .transport(transport)
            .build();

    private double counted(String name, String... tags) {
        return registry.get("calendly.client." + name)
                .tag("account", "acme")
                .tags(tags)
                .counter()
                .count();
    }

    private double remaining() {
        return registry.get("calendly.client.remaining").gauge().value();
    }

    @Test
    void requests_answered_areTimedByOperationAndOutcome() {
        transport.answer(200, Bodies.me()).answer(200, Bodies.me()).answer(404, "{}");
        calendly.users().me();
        calendly.users().get(Bodies.USER);
        assertThatThrownBy(() -> calendly.users().get(Bodies.USER)).isInstanceOf(NotFoundException.class);

        assertThat(registry.get("calendly.client.requests")
                        .tags("method", "GET", "operation", "/users/{id}", "outcome", "4xx", "account", "acme")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS))
                .isCloseTo(31, within(0.001));
        assertThat(registry.get("calendly.client.requests").timers()).hasSize(3);
    }

    @Test
    void failures_throttledLostAndRepeated_areCounted() {
        transport
                .answer(429, "{}", "X-RateLimit-Limit", "500", "X-RateLimit-Remaining", "0")
                .answer(503, "{}")
                .lose(new IOException("reset"))
                .answer(200, Bodies.me(), "X-RateLimit-Limit", "500", "X-RateLimit-Remaining", "499");
        assertThat(remaining()).isNaN();
        calendly.users().me();

        String[] me = {"method", "GET", "operation", "/users/me"};
        assertThat(counted("retries", me)).isEqualTo(3);
        assertThat(counted("throttled", me)).isEqualTo(1);
        assertThat(counted("lost", me)).isEqualTo(1);
        assertThat(remaining()).isEqualTo(499);
        assertThat(registry.get("calendly.client.waits")
                        .tag("reason", "rate_limit")
                        .timer()
                        .totalTime(TimeUnit.SECONDS))
                .isEqualTo(60);
        assertThat(registry.get("calendly.client.waits")
                        .tag("reason", "backoff")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void refresh_ofAToken_isCounted() {
        metrics.onRefresh(
                new CalendlyListener.RequestEvent(new CalendlyListener.Call(1, "GET", "/users/me", "/users/me"), 1));

        assertThat(counted("refreshes")).isEqualTo(1);
    }

    @Test
    @DisplayName("G2 no tag holds an identifier, an address or a secret")
    void tags_ofAllMeters_areWordsOfTheApi() {
        transport
                .answer(503, "{\"message\":\"" + Clients.TOKEN + " x@y.z\"}")
                .answer(200, Bodies.page(Bodies.last(), Bodies.membership("M1", "user")))
                .answer(204, "");
        calendly.organizations()
                .memberships(MembershipQuery.in(Bodies.ORG).email("x@y.z"))
                .first();
        calendly.organizations().remove(Bodies.MEMBERSHIP);

        Set<String> values = new TreeSet<>();
        for (Meter meter : registry.getMeters()) {
            meter.getId().getTags().stream().map(Tag::getValue).forEach(values::add);
        }
        assertThat(values)
                .containsExactly(
                        "/organization_memberships",
                        "/organization_memberships/{id}",
                        "2xx",
                        "5xx",
                        "DELETE",
                        "GET",
                        "acme",
                        "backoff");
    }

    @Test
    void in_tagWithoutValue_isRefused() {
        assertThatThrownBy(() -> CalendlyMetrics.in(registry, "account")).isInstanceOf(IllegalArgumentException.class);
    }
}
