package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.Sleeper;
import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportRequest;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Three nodes over one store, a step at a time in a random order. */
class InterleavingTest {
    private static final long SEED = Long.getLong("calendly.seed", 20261123L);
    private static final int SCHEDULES = 1_000;
    private static final int NODES = 3;

    /** How often what happened, over all schedules: a test that never meets a late writer proves nothing about it. */
    private int rejected;

    private int renewed;
    private int reauthorized;

    @Test
    @DisplayName("A12 1,000 random interleavings with stalled holders and lost answers: no version goes back")
    void renewal_anyInterleaving_neverGoesBack() throws Exception {
        System.out.println("seed " + SEED);
        SplittableRandom seeds = new SplittableRandom(SEED);
        ExecutorService pool = Turns.pool();
        try {
            for (int i = 0; i < SCHEDULES; i++) {
                new Schedule(seeds.split()).run(pool);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(rejected).isGreaterThan(20);
        assertThat(renewed).isGreaterThan(SCHEDULES / 2);
        assertThat(reauthorized).isGreaterThan(20);
    }

    /** One run: what the nodes share, and what is checked while they go. */
    private final class Schedule implements TokenStore, Transport, Sleeper, Renewal.Watcher {
        private final SplittableRandom random;
        private final SimulatedTime time = new SimulatedTime();
        private final TokenStore store = TokenStores.inMemory(time);
        private final SingleUseServer server = new SingleUseServer();
        private final Map<Long, String> pairs = new HashMap<>();
        private final boolean calm;
        private final Turns turns;
        private boolean lost;

        Schedule(SplittableRandom random) {
            this.random = random;
            this.calm = random.nextInt(3) == 0;
            this.turns = new Turns(random.split(), () -> time.advance(step()));
        }

        /** In two of three schedules somebody stalls for longer than a lease now and then. */
        private Duration step() {
            return Duration.ofSeconds(!calm && random.nextInt(12) == 0 ? 70 : random.nextInt(3));
        }

        void run(ExecutorService pool) throws Exception {
            KeyProvider keys = KeyProvider.ephemeral();
            GrantVault vault = new GrantVault(this, new Sealer(keys), time);
            GrantRecord first = new GrantVault(store, new Sealer(keys), time)
                    .keep("acme", TokenBodies.pair(time.instant().minus(Duration.ofHours(2))));
            TokenEndpoint endpoint =
                    new TokenEndpoint(Refreshing.APP, URI.create("https://auth.example"), this, time, "test");
            List<String> outcomes = turns.run(pool, NODES, () -> {
                Renewal node = new Renewal(vault, endpoint, time, this, new SplittableRandom(1));
                return outcome(node, Held.of(first.version(), first.tokens(), 0));
            });
            check(outcomes, store.read("acme").orElseThrow());
        }

        private String outcome(Renewal node, Held held) throws InterruptedException {
            try {
                Held next = node.run("acme", held, true, this);
                // Used only once it is stored, and the same pair for everybody.
                assertThat(next.version()).isGreaterThan(held.version());
                return next.tokens().access().reveal().equals(pairs.get(next.version())) ? "renewed" : "another pair";
            } catch (NeedsReauthorizationException e) {
                return "reauthorize";
            } catch (CalendlyException e) {
                return "failed";
            }
        }

        private void check(List<String> outcomes, StoredGrant end) {
            assertThat(outcomes).isSubsetOf("renewed", "reauthorize", "failed");
            if (calm && !lost) {
                assertThat(outcomes).containsOnly("renewed");
                assertThat(server.requests()).isEqualTo(1);
                assertThat(end.state()).isEqualTo(GrantState.ACTIVE);
            }
            renewed += outcomes.contains("renewed") ? 1 : 0;
            reauthorized += outcomes.contains("reauthorize") ? 1 : 0;
            // No token is ever sent a third time.
            assertThat(server.requests()).isLessThanOrEqualTo(2 * server.current() + 1);
        }

        @Override
        public Optional<StoredGrant> read(String key) {
            pass();
            return store.read(key);
        }

        @Override
        public boolean compareAndSet(long expectedFence, StoredGrant next) {
            pass();
            StoredGrant before = store.read("acme").orElseThrow();
            boolean stored = store.compareAndSet(expectedFence, next);
            if (stored) {
                assertThat(next.version()).isBetween(before.version(), before.version() + 1);
                assertThat(next.fence()).isEqualTo(before.fence() + 1);
            } else if (next.lease() == null) {
                rejected++;
            }
            return stored;
        }

        @Override
        public TransportResponse send(TransportRequest request) throws IOException {
            pass();
            TransportResponse answer = server.send(request);
            boolean losing = random.nextInt(5) == 0;
            lost |= losing;
            pass();
            if (losing) {
                throw new IOException("reset");
            }
            return answer;
        }

        @Override
        public void sleepUntil(Instant until) throws InterruptedException {
            turns.next();
        }

        private void pass() {
            try {
                turns.next();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void saw(GrantRecord row) {
            if (row.state() == GrantState.ACTIVE) {
                pairs.put(row.version(), row.tokens().access().reveal());
            }
        }

        @Override
        public void storeFailed(int tries, Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public Instant now() {
            return store.now();
        }
    }
}
