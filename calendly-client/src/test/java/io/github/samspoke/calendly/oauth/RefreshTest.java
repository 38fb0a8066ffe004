package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.CallInterruptedException;
import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.UnauthorizedException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.testing.Clients;
import io.github.samspoke.calendly.testing.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefreshTest extends Refreshing {
    private static final int CALLS = 200;
    private static final Reply REFUSED = Reply.json(400, "{\"error\":\"invalid_grant\"}");

    private final OAuthGrant grant = grant();

    @Test
    @DisplayName("A7 1,000 threads, an expired token: one refresh, all get the next version")
    void current_manyThreads_refreshOnce() throws Exception {
        assertThat(grant.current()).isEqualTo("sekret-access-0");
        time.advance(Duration.ofMinutes(121));

        assertThat(InParallel.call(1_000, grant::current)).hasSize(1_000).containsOnly("sekret-access-1");
        assertThat(refreshes).hasValue(1);
        assertThat(heard).containsExactly("acme ACTIVE 2");
    }

    @Test
    @DisplayName("A15 200 parallel calls answered 401: one refresh, each repeated once")
    void call_unauthorizedEverywhere_refreshesOnce() throws Exception {
        try (CalendlyClient calendly = Clients.on(server, time).tokens(grant).build()) {
            InParallel.call(CALLS, () -> calendly.users().me());
        }
        assertThat(refreshes).hasValue(1);
        assertThat(server.lines().stream().filter(l -> l.equals("GET /users/me")))
                .hasSizeLessThanOrEqualTo(2 * CALLS);
    }

    @Test
    void call_stillUnauthorizedAfterRefresh_isRaised() {
        accepted = "nothing";
        try (CalendlyClient calendly = Clients.on(server, time).tokens(grant).build()) {
            assertThatThrownBy(() -> calendly.users().me()).isInstanceOf(UnauthorizedException.class);
        }
        assertThat(server.lines()).containsExactly("GET /users/me", "POST /oauth/token", "GET /users/me");
    }

    @Test
    void current_throughItsLife_refreshesBetween75And80Percent() {
        for (int version = 1; version < 20; version++) {
            Instant issued = grant.tokens().issuedAt();
            int before = refreshes.get();
            while (refreshes.get() == before) {
                time.advance(Duration.ofSeconds(10));
                grant.current();
            }
            assertThat(Duration.between(issued, time.instant()))
                    .isBetween(Duration.ofMinutes(90), Duration.ofMinutes(96).plusSeconds(10));
        }
    }

    @Test
    @DisplayName("I12 a refused refresh token: NEEDS_REAUTH from then on, without further requests")
    void current_invalidGrant_needsReauthorization() {
        tokenReply = n -> REFUSED;
        time.advance(Duration.ofHours(3));

        assertThatThrownBy(grant::current).isInstanceOf(NeedsReauthorizationException.class);
        assertThatThrownBy(grant::current).isInstanceOf(NeedsReauthorizationException.class);
        assertThat(grant.state()).isEqualTo(GrantState.NEEDS_REAUTH);
        assertThat(refreshes).hasValue(1);
        assertThat(heard).containsExactly("acme NEEDS_REAUTH 1");
    }

    @Test
    void current_authorizedAnew_goesOn() {
        tokenReply = n -> REFUSED;
        time.advance(Duration.ofHours(3));
        assertThatThrownBy(grant::current).isInstanceOf(NeedsReauthorizationException.class);
        grant();

        assertThat(grant.current()).isEqualTo("sekret-access-0");
        assertThat(grant.state()).isEqualTo(GrantState.ACTIVE);
    }

    @Test
    @DisplayName("A10 the answer is lost after the token was used up: one recovery, then NEEDS_REAUTH")
    void current_lostAnswer_triesOnceMore() {
        tokenReply = n -> n == 1 ? Reply.noContent().fault(Reply.Fault.RESET) : REFUSED;
        time.advance(Duration.ofHours(3));

        assertThatThrownBy(grant::current).isInstanceOf(UnknownOutcomeException.class);
        assertThat(grant.state()).isEqualTo(GrantState.UNCERTAIN);
        assertThatThrownBy(grant::current).isInstanceOf(NeedsReauthorizationException.class);
        assertThatThrownBy(grant::current).isInstanceOf(NeedsReauthorizationException.class);
        assertThat(refreshes).hasValue(2);
        assertThat(heard).containsExactly("acme UNCERTAIN 1", "acme NEEDS_REAUTH 1");
    }

    @Test
    @DisplayName("A10 the answer is lost twice: NEEDS_REAUTH, not a third try")
    void current_lostAnswerTwice_needsReauthorization() {
        tokenReply = n -> Reply.noContent().fault(Reply.Fault.RESET);
        time.advance(Duration.ofHours(3));

        assertThatThrownBy(grant::current).isInstanceOf(UnknownOutcomeException.class);
        assertThatThrownBy(grant::current).isInstanceOf(NeedsReauthorizationException.class);
        time.advance(Duration.ofHours(1));
        assertThatThrownBy(grant::current).isInstanceOf(NeedsReauthorizationException.class);
        assertThat(refreshes).hasValue(2);
    }

    @Test
    @DisplayName("I12 a pair that cannot be read is a lost one")
    void current_unreadableAnswer_isTriedOnceMore() {
        tokenReply = n -> Reply.ok("{\"access_token\":\"sekret");
        time.advance(Duration.ofHours(3));

        assertThatThrownBy(grant::current).isInstanceOf(UnknownOutcomeException.class);
        assertThatThrownBy(grant::current).isInstanceOf(NeedsReauthorizationException.class);
        assertThat(refreshes).hasValue(2);
    }

    @Test
    void current_answerLeavesOutWhatHasNotChanged_isKept() {
        OAuthTokens before = grant.tokens();
        tokenReply = n -> Reply.ok("{\"access_token\":\"sekret-access-1\"}");
        time.advance(Duration.ofHours(3));

        assertThat(grant.current()).isEqualTo("sekret-access-1");
        OAuthTokens after = grant.tokens();
        assertThat(after.refresh()).isEqualTo(before.refresh());
        assertThat(after.scopes()).isEqualTo(before.scopes());
        assertThat(after.owner()).isEqualTo(before.owner());
        assertThat(after.organization()).isEqualTo(before.organization());
        assertThat(after.expiresAt()).isEqualTo(time.instant().plus(Duration.ofHours(2)));
    }

    @Test
    @DisplayName("I12 a server error never drops the stored token, and is tried once more")
    void current_serverError_keepsTheToken() {
        tokenReply = n -> n == 1 ? Reply.json(503, "{}") : Reply.ok(TokenBodies.tokens(n));
        time.advance(Duration.ofHours(3));

        assertThatThrownBy(grant::current).isInstanceOf(UnknownOutcomeException.class);
        assertThat(grant.tokens().refresh().reveal()).isEqualTo("sekret-refresh-0");
        assertThat(grant.current()).isEqualTo("sekret-access-2");
        assertThat(grant.state()).isEqualTo(GrantState.ACTIVE);
    }

    @Test
    @DisplayName("A16 the token endpoint fails for ever: 2 a minute, open after 3, then one a quarter of an hour")
    void current_serverAlwaysFails_isHeldBackAndNeverGivenUp() {
        List<Instant> sent = new ArrayList<>();
        tokenReply = n -> {
            sent.add(time.instant());
            return Reply.json(503, "{}");
        };
        time.advance(Duration.ofHours(3));
        Instant start = time.instant();
        for (int second = 0; second < 3_600; second++) {
            assertThatThrownBy(grant::current).isInstanceOf(CalendlyException.class);
            time.advance(Duration.ofSeconds(1));
        }

        assertThat(sent.stream().map(at -> Duration.between(start, at).toSeconds()))
                .containsExactly(0L, 1L, 60L, 960L, 1860L, 2760L);
        assertThat(grant.state()).isEqualTo(GrantState.UNCERTAIN);
        tokenReply = n -> Reply.ok(TokenBodies.tokens(n));
        time.advance(Duration.ofMinutes(15));
        assertThat(grant.current()).isEqualTo("sekret-access-7");
    }

    @Test
    @DisplayName("A16 the token endpoint answers 429: not before it allows, the old token serves on")
    void current_tooMany_usesTheOldTokenWhileItLives() {
        tokenReply = n -> Reply.json(429, "{}").header("X-RateLimit-Reset", "300");
        time.advance(Duration.ofMinutes(100));

        for (int i = 0; i < 10; i++) {
            assertThat(grant.current()).isEqualTo("sekret-access-0");
        }
        assertThat(refreshes).hasValue(1);
        time.advance(Duration.ofMinutes(18));
        assertThat(grant.current()).isEqualTo("sekret-access-0");
        assertThat(refreshes).hasValue(2);
        time.advance(Duration.ofMinutes(2));
        assertThatThrownBy(grant::current)
                .isInstanceOfSatisfying(
                        NotSentException.class, e -> assertThat(e.retryAfter()).contains(Duration.ofMinutes(3)));
        time.advance(Duration.ofMinutes(3));
        assertThatThrownBy(grant::current).isInstanceOf(RateLimitedException.class);
        assertThat(refreshes).hasValue(3);
    }

    @Test
    @DisplayName("A16 two refreshes a minute, whoever asks for them")
    void rejected_againAndAgain_isHeldBack() {
        assertThat(grant.rejected("sekret-access-0")).isTrue();
        assertThat(grant.rejected("sekret-access-0")).isTrue();
        assertThat(refreshes).hasValue(1);
        assertThat(grant.rejected("sekret-access-1")).isTrue();
        assertThatThrownBy(() -> grant.rejected("sekret-access-2")).isInstanceOf(NotSentException.class);
        time.advance(Duration.ofMinutes(1));
        assertThat(grant.rejected("sekret-access-2")).isTrue();
        assertThat(refreshes).hasValue(3);
    }

    @Test
    @DisplayName("A14 the clock is set two hours forward or back: one refresh more, no token past its end")
    void current_clockSet_costsOneRefresh() {
        for (int hours : new int[] {2, -2, 2, -2}) {
            int before = refreshes.get();
            time.advance(Duration.ofHours(hours).plusSeconds(hours < 0 ? -90 : 90));
            for (int call = 0; call < 100; call++) {
                grant.current();
                assertThat(grant.tokens().expiresAt()).isAfter(time.instant());
                time.advance(Duration.ofSeconds(5));
            }
            assertThat(refreshes.get() - before).isLessThanOrEqualTo(1);
        }
        assertThat(refreshes.get()).isGreaterThanOrEqualTo(2);
    }

    @Test
    @DisplayName("A14 a clock that is corrected by seconds costs nothing")
    void current_clockCorrected_refreshesNothing() {
        for (int call = 0; call < 100; call++) {
            grant.current();
            time.advance(Duration.ofSeconds(call % 2 == 0 ? 50 : -45));
        }
        assertThat(refreshes).hasValue(0);
    }

    @Test
    @DisplayName("A14 a clock set back within the life of a token is noticed, and costs one refresh")
    void current_clockSetBackWithinALife_costsOneRefresh() {
        time.advance(Duration.ofMinutes(30));
        assertThat(grant.current()).isEqualTo("sekret-access-0");
        time.advance(Duration.ofMinutes(-25));

        assertThat(grant.current()).isEqualTo("sekret-access-1");
        assertThat(grant.current()).isEqualTo("sekret-access-1");
        assertThat(refreshes).hasValue(1);
    }

    @Test
    void current_fresh_asksNeitherStoreNorServer() {
        int reads = store.reads.get();
        for (int call = 0; call < 10; call++) {
            grant.current();
        }
        assertThat(store.reads).hasValue(reads);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    @DisplayName("a refused token that comes back from a refresh is no new one, so that the call is not repeated")
    void rejected_sameTokenFromTheRefresh_isFalse() {
        tokenReply = n -> Reply.ok(TokenBodies.tokens(0));

        assertThat(grant.rejected("sekret-access-0")).isFalse();
        assertThat(refreshes).hasValue(1);
    }

    @Test
    @DisplayName("I12 an interrupted caller leaves with its flag; the refresh goes on, on a daemon thread of its own")
    void current_interruptedWhileRefreshing_keepsTheFlagAndThePair() throws Exception {
        CompletableFuture<Thread> sending = new CompletableFuture<>();
        CountDownLatch answer = new CountDownLatch(1);
        try (OAuthClient slow = builder()
                .transport(request -> {
                    sending.complete(Thread.currentThread());
                    answer.await();
                    return SingleUseServer.answer(200, TokenBodies.tokens(1));
                })
                .build()) {
            OAuthGrant waiting = slow.keep("slow", TokenBodies.pair(time.instant()));
            time.advance(Duration.ofHours(3));
            Thread.currentThread().interrupt();
            assertThatThrownBy(waiting::current).isInstanceOf(CallInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();

            assertThat(sending.get(10, TimeUnit.SECONDS).isDaemon()).isTrue();
            answer.countDown();
            assertThat(waiting.current()).isEqualTo("sekret-access-1");
        }
    }

    @Test
    void current_recordGoneFromTheStore_needsReauthorization() {
        OAuthGrant other = oauth.resume("acme").orElseThrow();
        other.disconnect();
        time.advance(Duration.ofHours(3));

        assertThatThrownBy(grant::current)
                .isInstanceOf(NeedsReauthorizationException.class)
                .hasMessageContaining("there is no such grant");
        assertThat(refreshes).hasValue(0);
    }

    @Test
    @DisplayName("an answer that is no JSON is refused by its status alone")
    void current_refusedWithoutJson_saysRefused() {
        tokenReply = n -> Reply.json(401, "<html>");
        time.advance(Duration.ofHours(3));

        assertThatThrownBy(grant::current)
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining("refused");
    }

    @Test
    void toString_grant_showsNothing() {
        assertThat(grant).hasToString("OAuthGrant[acme ACTIVE]");
        assertThat(grant.tokens().toString()).doesNotContain("sekret");
        assertThat(store.read("acme").orElseThrow()).hasToString("grant acme version 1 fence 1 ACTIVE");
    }
}
