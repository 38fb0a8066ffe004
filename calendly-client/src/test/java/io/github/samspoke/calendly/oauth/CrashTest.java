package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.testing.SimulatedTime;
import io.github.samspoke.calendly.transport.Transport;
import io.github.samspoke.calendly.transport.TransportRequest;
import io.github.samspoke.calendly.transport.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that ends at one point of a refresh, played by a thread that never goes on, and the one that finds it. */
class CrashTest {
    private static final int RECOVERED = 1;
    private static final int LOST = 2;

    /** Where it ends, and how many requests the server sees in all: one if nothing is lost. */
    enum Point {
        BEFORE_INTENT(RECOVERED),
        AFTER_INTENT(RECOVERED),
        BEFORE_SENDING(RECOVERED),
        AFTER_SENDING(LOST),
        BEFORE_COMMIT(LOST),
        AFTER_COMMIT(RECOVERED);

        private final int requests;

        Point(int requests) {
            this.requests = requests;
        }
    }

    private final SimulatedTime time = new SimulatedTime();
    private final TokenStore store = TokenStores.inMemory(time);
    private final SingleUseServer server = new SingleUseServer();
    private final KeyProvider keys = KeyProvider.ephemeral();

    private OAuthClient client(TokenStore place, Transport transport) {
        return OAuthClient.builder()
                .app(Refreshing.APP)
                .clock(time)
                .sleeper(time)
                .tokenStore(place, keys)
                .transport(transport)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A9 a process ends at any point of a refresh: the next one goes on or says NEEDS_REAUTH, never a loop")
    void current_afterACrash_goesOnOrSaysSo(Point point) throws Exception {
        Dying dying = new Dying(point);
        try (OAuthClient dead = client(dying, dying);
                OAuthClient alive = client(store, server)) {
            OAuthGrant doomed = dead.keep("acme", TokenBodies.pair(time.instant()));
            OAuthGrant next = alive.resume("acme").orElseThrow();
            time.advance(Duration.ofHours(3));
            CompletableFuture<String> call = CompletableFuture.supplyAsync(doomed::current);
            assertThat(dying.reached.await(10, TimeUnit.SECONDS)).isTrue();
            time.advance(Duration.ofSeconds(61));

            if (point.requests == RECOVERED) {
                assertThat(next.current()).isEqualTo("sekret-access-1");
                assertThat(next.current()).isEqualTo("sekret-access-1");
                assertThat(next.state()).isEqualTo(GrantState.ACTIVE);
            } else {
                assertThatThrownBy(next::current).isInstanceOf(NeedsReauthorizationException.class);
                assertThatThrownBy(next::current).isInstanceOf(NeedsReauthorizationException.class);
                assertThat(next.state()).isEqualTo(GrantState.NEEDS_REAUTH);
            }
            assertThat(server.requests()).isEqualTo(point.requests);
            call.cancel(true);
            dying.release.countDown();
        }
    }

    /** Store and transport of the process that ends. */
    private final class Dying implements TokenStore, Transport {
        private final Point point;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch release = new CountDownLatch(1);

        Dying(Point point) {
            this.point = point;
        }

        /** After the test the thread is let go, to end by itself against a store that refuses it. */
        private void pass(@Nullable Point here) {
            if (here != point) {
                return;
            }
            reached.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Optional<StoredGrant> read(String key) {
            return store.read(key);
        }

        @Override
        public boolean compareAndSet(long expectedFence, StoredGrant next) {
            boolean intent = next.state() == GrantState.REFRESHING;
            boolean commit = next.version() == 2;
            pass(intent ? Point.BEFORE_INTENT : commit ? Point.BEFORE_COMMIT : null);
            boolean done = store.compareAndSet(expectedFence, next);
            pass(intent ? Point.AFTER_INTENT : commit ? Point.AFTER_COMMIT : null);
            return done;
        }

        @Override
        public TransportResponse send(TransportRequest request) {
            pass(Point.BEFORE_SENDING);
            TransportResponse answer = server.send(request);
            pass(Point.AFTER_SENDING);
            return answer;
        }

        @Override
        public Instant now() {
            return store.now();
        }
    }
}
