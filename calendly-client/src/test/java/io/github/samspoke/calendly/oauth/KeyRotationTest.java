package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.SealBrokenException;
import io.github.samspoke.calendly.testing.SimulatedTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyRotationTest {
    private static final int GRANTS = Integer.getInteger("calendly.grants", 10_000);
    private static final int FIRST_CHANGE = GRANTS + 10;
    private static final int SECOND_CHANGE = GRANTS + GRANTS / 2;

    private final SimulatedTime time = new SimulatedTime();
    private final RotatingKeys keys = new RotatingKeys("one");
    private final TokenStore store = TokenStores.inMemory(time);
    private final AtomicInteger refreshes = new AtomicInteger();
    private final OAuthClient oauth = OAuthClient.builder()
            .app(Refreshing.APP)
            .clock(time)
            .sleeper(time)
            .tokenStore(store, keys)
            .transport(request -> SingleUseServer.answer(200, TokenBodies.tokens(refreshes.incrementAndGet())))
            .build();

    private static String key(int n) {
        return "tenant-" + n;
    }

    @Test
    @DisplayName("A20 keys rotate under 10,000 grants in use: none fails, all are sealed anew, the old keys can go")
    void resume_keysRotateUnderLoad_sealsAllAnew() {
        IntStream.range(0, GRANTS).forEach(n -> oauth.keep(key(n), TokenBodies.pair(time.instant())));
        time.advance(Duration.ofMinutes(80));
        // Four passes over all grants on all processors; in the second the key changes, in the third tokens fall due.
        IntStream.range(0, 4 * GRANTS).parallel().forEach(step -> {
            if (step == FIRST_CHANGE || step == SECOND_CHANGE) {
                keys.rotateTo("key-" + step);
            }
            if (step == 2 * GRANTS) {
                time.advance(Duration.ofMinutes(20));
            }
            OAuthGrant grant = oauth.resume(key(step % GRANTS)).orElseThrow();
            assertThat(grant.current()).startsWith("sekret-access-");
        });
        IntStream.range(0, GRANTS).forEach(n -> assertThat(oauth.resume(key(n))).isPresent());

        keys.forget("one");
        String first = "key-" + FIRST_CHANGE;
        keys.forget(keys.currentKeyId().equals(first) ? "key-" + SECOND_CHANGE : first);
        IntStream.range(0, GRANTS)
                .forEach(n ->
                        assertThat(oauth.resume(key(n)).orElseThrow().state()).isEqualTo(GrantState.ACTIVE));
        assertThat(refreshes.get()).isPositive();
    }

    @Test
    void resume_leased_leavesTheRecordAlone() {
        oauth.keep("acme", TokenBodies.pair(time.instant()));
        StoredGrant row = store.read("acme").orElseThrow();
        StoredGrant leased = new StoredGrant(
                "acme", 1, 2, GrantState.REFRESHING, GrantLease.taken("other", time.instant()), row.sealed());
        assertThat(store.compareAndSet(1, leased)).isTrue();
        keys.rotateTo("two");

        assertThat(oauth.resume("acme")).isPresent();
        assertThat(store.read("acme")).containsSame(leased);
    }

    @Test
    @DisplayName("A19 a record copied to another tenant does not open there")
    void resume_recordOfAnotherTenant_isRefused() {
        oauth.keep("acme", TokenBodies.pair(time.instant()));
        StoredGrant row = store.read("acme").orElseThrow();
        store.compareAndSet(0, new StoredGrant("evil", 1, 1, row.state(), null, row.sealed()));

        assertThatThrownBy(() -> oauth.resume("evil")).isInstanceOf(SealBrokenException.class);
    }
}
