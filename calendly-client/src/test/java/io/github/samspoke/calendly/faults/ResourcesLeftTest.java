package io.github.samspoke.calendly.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.faults.FaultServer.Behaviour;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.testing.Threads;
import io.github.samspoke.calendly.transport.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResourcesLeftTest {
    private static final int CLIENTS = Integer.getInteger("calendly.clients", 50);
    private static final int CALLERS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Behaviour GOOD = wire -> {
        while (true) {
            wire.request();
            wire.answer("200 OK", Bodies.me());
        }
    };

    @Test
    @DisplayName("B17 clients opened, used and closed leave neither thread nor socket, even while they are held")
    void close_manyClients_leavesNothing() throws InterruptedException {
        Threads before = Threads.now();
        List<CalendlyClient> held = new ArrayList<>();
        try (FaultServer server = FaultServer.plain(GOOD)) {
            for (int i = 0; i < CLIENTS; i++) {
                CalendlyClient calendly =
                        Clients.at(server.uri(), new SimulatedTime()).build();
                held.add(calendly);
                calendly.users().me();
                calendly.close();
            }
            assertThat(Threads.await(PATIENCE, () -> {
                        System.gc(); // On 17 that alone ends the connections kept alive.
                        return server.allEnded();
                    }))
                    .isTrue();
        }
        assertThat(before.startedSinceAndLeft()).isEmpty();
        assertThat(held).hasSize(CLIENTS);
    }

    @Test
    @DisplayName("a thousand calls, one after the other: one connection, one selector, four threads at most")
    void me_thousandCalls_doesNotGrow() {
        Threads before = Threads.now();
        try (FaultServer server = FaultServer.plain(GOOD);
                CalendlyClient calendly =
                        Clients.at(server.uri(), new SimulatedTime()).build()) {
            for (int i = 0; i < 1000; i++) {
                calendly.users().me();
            }
            assertThat(before.startedSince())
                    .filteredOn(name -> name.startsWith("HttpClient"))
                    .hasSize(1);
            assertThat(before.startedSince())
                    .filteredOn(name -> name.startsWith("calendly"))
                    .hasSizeBetween(1, 4);
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    @DisplayName("B19 two hundred callers at once share four connections")
    void me_manyCallers_shareFourConnections() throws InterruptedException, ExecutionException, TimeoutException {
        SimulatedTime time = new SimulatedTime();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (FaultServer server = FaultServer.plain(wire -> {
                    while (true) {
                        wire.request();
                        wire.pause(2);
                        wire.answer("200 OK", Bodies.me());
                    }
                });
                CalendlyClient calendly =
                        Clients.at(server.uri(), time).pace(Pace.adaptive(time)).build()) {
            List<Future<String>> names = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                names.add(callers.submit(() -> calendly.users().me().name()));
            }
            for (Future<String> name : names) {
                assertThat(name.get(30, TimeUnit.SECONDS)).isEqualTo("Ada");
            }
            assertThat(server.requests()).hasSize(CALLERS);
            assertThat(server.mostConnectionsAtOnce()).isBetween(2, 4);
        } finally {
            callers.shutdownNow();
        }
    }
}
