package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.testing.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two processes over one store, played by two clients. The several-JVM forms of A8, A9 and A13 need a durable store. */
class TwoNodesTest extends Refreshing {
    private final KeyProvider keys = KeyProvider.ephemeral();
    private final OAuthClient one = builder().tokenStore(store, keys).build();
    private final OAuthClient two = node(time);
    private final OAuthGrant first = one.keep("acme", TokenBodies.pair(time.instant()));
    private final OAuthGrant second = two.resume("acme").orElseThrow();
    private final CountDownLatch sent = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);

    /** Waits really, so that simulated time does not run out while the other one waits for the network. */
    private OAuthClient node(Clock clock) {
        return builder()
                .tokenStore(store, keys)
                .clock(clock)
                .sleeper(until -> TimeUnit.MILLISECONDS.sleep(2))
                .build();
    }

    @AfterEach
    void close() {
        answer.countDown();
        one.close();
        two.close();
    }

    private Reply stalled(int n) {
        if (n == 1) {
            sent.countDown();
            try {
                assertThat(answer.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return n == 1 ? Reply.ok(TokenBodies.tokens(n)) : Reply.json(400, "{\"error\":\"invalid_grant\"}");
    }

    private CompletableFuture<String> stalledCall() throws InterruptedException {
        tokenReply = this::stalled;
        CompletableFuture<String> call = CompletableFuture.supplyAsync(first::current);
        assertThat(sent.await(10, TimeUnit.SECONDS)).isTrue();
        return call;
    }

    @Test
    @DisplayName("A8 two nodes with 100 threads each, 20 rounds: one refresh a round")
    void current_onBothNodes_refreshesOnce() throws Exception {
        OAuthClient third = node(time);
        List<OAuthGrant> nodes = List.of(second, third.resume("acme").orElseThrow());
        for (int round = 1; round <= 20; round++) {
            time.advance(Duration.ofMinutes(121));
            AtomicInteger turn = new AtomicInteger();
            assertThat(InParallel.call(
                            200, () -> nodes.get(turn.getAndIncrement() % 2).current()))
                    .containsOnly("sekret-access-" + round);
            assertThat(refreshes).hasValue(round);
        }
        third.close();
    }

    @Test
    void rejected_otherNodeHasRefreshed_takesItsPair() {
        assertThat(first.rejected("sekret-access-0")).isTrue();
        assertThat(second.rejected("sekret-access-0")).isTrue();

        assertThat(second.current()).isEqualTo("sekret-access-1");
        assertThat(refreshes).hasValue(1);
        assertThat(second.tokens()).isEqualTo(first.tokens());
    }

    @Test
    void current_otherNodeIsRefreshing_usesTheOldTokenMeanwhile() throws Exception {
        time.advance(Duration.ofMinutes(100));
        CompletableFuture<String> call = stalledCall();

        assertThat(second.current()).isEqualTo("sekret-access-0");
        answer.countDown();
        assertThat(call.get(10, TimeUnit.SECONDS)).isEqualTo("sekret-access-1");
        assertThat(second.current()).isEqualTo("sekret-access-1");
        assertThat(refreshes).hasValue(1);
    }

    @Test
    @DisplayName("A13 the lease holder stalls past its lease: the other recovers once, the late writer cannot store")
    void current_holderStalls_isFencedOut() throws Exception {
        time.advance(Duration.ofHours(3));
        CompletableFuture<String> call = stalledCall();
        time.advance(Duration.ofSeconds(61));

        assertThatThrownBy(second::current).isInstanceOf(NeedsReauthorizationException.class);
        assertThat(refreshes).hasValue(2);
        long fence = store.read("acme").orElseThrow().fence();
        answer.countDown();
        assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(NeedsReauthorizationException.class);
        assertThat(store.read("acme").orElseThrow().fence()).isEqualTo(fence);
        assertThat(store.read("acme").orElseThrow().version()).isEqualTo(1);
        assertThat(heard).contains("acme NEEDS_REAUTH 1");
    }

    @Test
    @DisplayName("A9 a holder that died before it sent: recovered with one request")
    void current_deadBeforeSending_isRecovered() {
        time.advance(Duration.ofHours(3));
        leaveDead(GrantState.REFRESHING);

        assertThat(second.current()).isEqualTo("sekret-access-1");
        assertThat(refreshes).hasValue(1);
    }

    @Test
    @DisplayName("A9 a recovery that died too: NEEDS_REAUTH without a further request")
    void current_deadRecovery_needsReauthorization() {
        time.advance(Duration.ofHours(3));
        leaveDead(GrantState.UNCERTAIN);

        assertThatThrownBy(second::current).isInstanceOf(NeedsReauthorizationException.class);
        assertThat(refreshes).hasValue(0);
    }

    /** What a process leaves behind that is killed right after its intent. */
    private void leaveDead(GrantState state) {
        StoredGrant row = store.read("acme").orElseThrow();
        GrantLease lease = GrantLease.taken("dead", time.instant());
        store.compareAndSet(
                row.fence(), new StoredGrant(row.key(), row.version(), row.fence() + 1, state, lease, row.sealed()));
        time.advance(Duration.ofSeconds(61));
    }

    @Test
    @DisplayName("A14 a node whose clock is hours off goes by the store's")
    void resume_clockOff_readsTheLifeRight() {
        for (int hours : new int[] {-5, 5}) {
            try (OAuthClient off = node(Clock.offset(time, Duration.ofHours(hours)))) {
                OAuthGrant grant = off.resume("acme").orElseThrow();
                assertThat(grant.current()).isEqualTo("sekret-access-0");
                assertThat(grant.tokens().expiresAt()).isEqualTo(time.instant().plus(Duration.ofHours(2 + hours)));
            }
        }
        assertThat(refreshes).hasValue(0);
    }

    @Test
    void keep_whileAnotherRefreshes_wins() throws Exception {
        time.advance(Duration.ofHours(3));
        CompletableFuture<String> call = stalledCall();
        one.keep("acme", TokenBodies.pair(time.instant()));
        answer.countDown();

        assertThat(call.get(10, TimeUnit.SECONDS)).isEqualTo("sekret-access-0");
        assertThat(store.read("acme").orElseThrow().version()).isEqualTo(2);
    }
}
