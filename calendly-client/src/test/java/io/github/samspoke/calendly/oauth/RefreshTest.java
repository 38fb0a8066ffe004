package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.UnauthorizedException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.testing.Bodies;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.LoopbackServer;
import io.github.samspoke.calendly.testing.Reply;
import io.github.samspoke.calendly.testing.SimulatedTime;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefreshTest {
    private static final int THREADS = 200;

    private final SimulatedTime time = new SimulatedTime();
    private final AtomicInteger refreshes = new AtomicInteger();
    private final List<String> stored = new CopyOnWriteArrayList<>();
    private volatile IntFunction<Reply> tokenReply = n -> Reply.ok(TokenBodies.tokens(n));
    private volatile String accepted = "sekret-access-1";
    private final LoopbackServer server = new LoopbackServer(this::answer);
    private final OAuthClient oauth = OAuthClient.builder()
            .app(OAuthApp.web("client", "sekret-client-secret", URI.create("https://host.example/cb")))
            .tokenBase(server.uri())
            .clock(time)
            .sleeper(time)
            .build();
    private final RefreshingTokenSource source = oauth.refreshing(
            TokenBodies.pair(time.instant()), p -> stored.add(p.access().reveal()));

    private Reply answer(LoopbackServer.Request request) {
        if (request.path().equals("/oauth/token")) {
            return tokenReply.apply(refreshes.incrementAndGet());
        }
        boolean good = ("Bearer " + accepted).equals(request.headers().get("authorization"));
        return good ? Reply.ok(Bodies.me()) : Reply.error(401, "The access token expired");
    }

    @AfterEach
    void stop() throws IOException {
        oauth.close();
        server.close();
    }

    private <T> List<T> inParallel(Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(pool.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(30, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @DisplayName("A7 200 threads, an old token: one refresh, all get the next version")
    void current_manyThreads_refreshOnce() throws Exception {
        assertThat(source.current()).isEqualTo("sekret-access-0");
        time.advance(Duration.ofMinutes(100));

        assertThat(inParallel(source::current)).hasSize(THREADS).containsOnly("sekret-access-1");
        assertThat(refreshes).hasValue(1);
        assertThat(stored).containsExactly("sekret-access-1");
    }

    @Test
    @DisplayName("A15 200 parallel calls answered 401: one refresh, each repeated once")
    void call_unauthorizedEverywhere_refreshesOnce() throws Exception {
        try (CalendlyClient calendly = Clients.on(server, time).tokens(source).build()) {
            inParallel(() -> calendly.users().me());
        }
        assertThat(refreshes).hasValue(1);
        assertThat(server.lines().stream().filter(l -> l.equals("GET /users/me")))
                .hasSizeLessThanOrEqualTo(2 * THREADS);
    }

    @Test
    void call_stillUnauthorizedAfterRefresh_isRaised() {
        accepted = "nothing";
        try (CalendlyClient calendly = Clients.on(server, time).tokens(source).build()) {
            assertThatThrownBy(() -> calendly.users().me()).isInstanceOf(UnauthorizedException.class);
        }
        assertThat(server.lines()).containsExactly("GET /users/me", "POST /oauth/token", "GET /users/me");
    }

    @Test
    @DisplayName("I12 a refused refresh token: NEEDS_REAUTH from then on, without further requests")
    void current_invalidGrant_needsReauthorization() {
        tokenReply = n -> Reply.json(400, "{\"error\":\"invalid_grant\"}");
        time.advance(Duration.ofHours(3));

        assertThatThrownBy(source::current).isInstanceOf(NeedsReauthorizationException.class);
        assertThatThrownBy(source::current).isInstanceOf(NeedsReauthorizationException.class);
        assertThat(source.state()).isEqualTo(GrantState.NEEDS_REAUTH);
        assertThat(refreshes).hasValue(1);
    }

    @Test
    @DisplayName("A10 the answer is lost after the token was used up: one recovery, then NEEDS_REAUTH")
    void current_lostAnswer_triesOnceMore() {
        tokenReply = n ->
                n == 1 ? Reply.noContent().fault(Reply.Fault.RESET) : Reply.json(400, "{\"error\":\"invalid_grant\"}");
        time.advance(Duration.ofHours(3));

        assertThatThrownBy(source::current).isInstanceOf(UnknownOutcomeException.class);
        assertThat(source.state()).isEqualTo(GrantState.UNCERTAIN);
        assertThatThrownBy(source::current).isInstanceOf(NeedsReauthorizationException.class);
        assertThatThrownBy(source::current).isInstanceOf(NeedsReauthorizationException.class);
        assertThat(refreshes).hasValue(2);
    }

    @Test
    @DisplayName("I12 a server error never drops the stored token, and is tried once more")
    void current_serverError_keepsTheToken() {
        tokenReply = n -> n == 1 ? Reply.json(503, "{}") : Reply.ok(TokenBodies.tokens(n));
        time.advance(Duration.ofHours(3));

        assertThatThrownBy(source::current).isInstanceOf(UnknownOutcomeException.class);
        assertThat(source.tokens().refresh().reveal()).isEqualTo("sekret-refresh-0");
        assertThat(source.current()).isEqualTo("sekret-access-2");
        assertThat(source.state()).isEqualTo(GrantState.ACTIVE);
    }

    @Test
    void current_serverErrorTwice_staysUncertainWithoutFurtherRequests() {
        tokenReply = n -> Reply.json(503, "{}");
        time.advance(Duration.ofHours(3));

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(source::current).isInstanceOf(UnknownOutcomeException.class);
        }
        assertThat(refreshes).hasValue(2);
        assertThat(source.state()).isEqualTo(GrantState.UNCERTAIN);
    }

    @Test
    @DisplayName("A16 the token endpoint answers 429: at most 2 requests a minute, the old token serves on")
    void current_tooMany_usesTheOldTokenWhileItLives() {
        tokenReply = n -> Reply.json(429, "{}");
        time.advance(Duration.ofMinutes(100));

        for (int i = 0; i < 10; i++) {
            assertThat(source.current()).isEqualTo("sekret-access-0");
        }
        assertThat(refreshes).hasValue(2);
        time.advance(Duration.ofMinutes(20));
        assertThatThrownBy(source::current).isInstanceOf(RateLimitedException.class);
        assertThatThrownBy(source::current).isInstanceOf(RateLimitedException.class);
        assertThatThrownBy(source::current).isInstanceOf(NotSentException.class);
    }

    @Test
    @DisplayName("A11 storing fails: the pair is kept and offered again, nothing is refreshed twice")
    void current_storeFails_offersThePairAgain() {
        AtomicInteger offers = new AtomicInteger();
        RefreshingTokenSource fragile = oauth.refreshing(TokenBodies.pair(time.instant()), pair -> {
            if (offers.incrementAndGet() <= 10) {
                throw new IllegalStateException("disk full");
            }
        });
        time.advance(Duration.ofHours(3));

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(fragile::current).isInstanceOf(NotSentException.class);
            assertThat(fragile.tokens().access().reveal()).isEqualTo("sekret-access-0");
        }
        assertThat(fragile.current()).isEqualTo("sekret-access-1");
        assertThat(refreshes).hasValue(1);
        assertThat(offers).hasValue(11);
    }

    @Test
    void toString_source_showsNothing() {
        assertThat(source).hasToString("RefreshingTokenSource[ACTIVE]");
        assertThat(source.tokens().toString()).doesNotContain("sekret");
    }
}
