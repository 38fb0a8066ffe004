package io.github.samspoke.calendly.oauth;

import static io.github.samspoke.calendly.oauth.GrantState.ACTIVE;
import static io.github.samspoke.calendly.oauth.GrantState.NEEDS_REAUTH;
import static io.github.samspoke.calendly.oauth.GrantState.REFRESHING;
import static io.github.samspoke.calendly.oauth.GrantState.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.error.CallInterruptedException;
import io.github.samspoke.calendly.error.FailedCall;
import io.github.samspoke.calendly.error.InvalidRequestException;
import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.error.ProtocolException;
import io.github.samspoke.calendly.error.RateLimitedException;
import io.github.samspoke.calendly.error.UnauthorizedException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrantRecordTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final FailedCall UNANSWERED = FailedCall.unanswered("POST", "/oauth/token", 1);

    private static GrantRecord in(GrantState state) {
        return new GrantRecord("acme", 4, 9, state, null, TokenBodies.pair(NOW), Attempts.none());
    }

    private static FailedCall answered(int status) {
        return FailedCall.answered("POST", "/oauth/token", status, 1);
    }

    /** What each failure makes of a first try, and of a recovery. */
    private static void fails(Throwable failure, GrantState first, GrantState recovery) {
        GrantRecord afterFirst = in(REFRESHING).failed(failure, NOW);
        assertThat(afterFirst.state()).isEqualTo(first);
        assertThat(afterFirst.version()).isEqualTo(4);
        assertThat(afterFirst.fence()).isEqualTo(10);
        assertThat(afterFirst.tokens()).isEqualTo(TokenBodies.pair(NOW));
        assertThat(afterFirst.attempts().failures()).isEqualTo(1);
        assertThat(in(UNCERTAIN).failed(failure, NOW).state()).isEqualTo(recovery);
    }

    @Test
    @DisplayName("I12 what a failed refresh leaves: only a refusal, or a second lost answer, ends a grant")
    void failed_everyKind_movesAsItShould() {
        fails(new NeedsReauthorizationException(answered(400), "invalid_grant", null), NEEDS_REAUTH, NEEDS_REAUTH);
        fails(new NotSentException(UNANSWERED, "no connection", null), ACTIVE, UNCERTAIN);
        fails(new UnauthorizedException(answered(401), "invalid_client", null), ACTIVE, UNCERTAIN);
        fails(new InvalidRequestException(answered(400), "invalid_request", List.of()), ACTIVE, UNCERTAIN);
        fails(new UnknownOutcomeException(answered(503), "failed", null), UNCERTAIN, UNCERTAIN);
        fails(new ProtocolException(answered(302), "unexpected", null), UNCERTAIN, UNCERTAIN);
        fails(new UnknownOutcomeException(UNANSWERED, "lost", null), UNCERTAIN, NEEDS_REAUTH);
        fails(new UnknownOutcomeException(answered(200), "unreadable", null), UNCERTAIN, NEEDS_REAUTH);
        fails(
                new CallInterruptedException(UNANSWERED, "interrupted", new InterruptedException()),
                UNCERTAIN,
                NEEDS_REAUTH);
        fails(new OutOfMemoryError(), UNCERTAIN, NEEDS_REAUTH);
    }

    @Test
    void failed_tooMany_remembersWhatWasTold() {
        FailedCall call = new FailedCall("POST", "/oauth/token", 429, 1, Duration.ofSeconds(90), null);
        GrantRecord after = in(REFRESHING).failed(new RateLimitedException(call, "refused", null), NOW);
        assertThat(after.state()).isEqualTo(ACTIVE);
        assertThat(after.attempts().notBefore()).isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    @DisplayName("I12 an intent: a first try from ACTIVE, a recovery from anything else")
    void begun_fromEachState_isATryOrARecovery() {
        assertThat(in(ACTIVE).begun("me", NOW).state()).isEqualTo(REFRESHING);
        assertThat(in(REFRESHING).begun("me", NOW).state()).isEqualTo(UNCERTAIN);
        assertThat(in(UNCERTAIN).begun("me", NOW).state()).isEqualTo(UNCERTAIN);

        GrantRecord intent = in(ACTIVE).begun("me", NOW);
        assertThat(intent.fence()).isEqualTo(10);
        assertThat(intent.attempts().recent()).containsExactly(NOW);
        assertThat(intent.isLeased(NOW.plusSeconds(59))).isTrue();
        assertThat(intent.isRecoveryDead()).isFalse();
        assertThat(in(REFRESHING).begun("me", NOW).isRecoveryDead()).isTrue();
    }

    @Test
    void renewed_pair_isTheNextVersionWithoutALease() {
        GrantRecord failing = in(REFRESHING).failed(new OutOfMemoryError(), NOW);
        GrantRecord next = failing.begun("me", NOW).renewed(TokenBodies.pair(NOW.plusSeconds(1)));
        assertThat(next.version()).isEqualTo(5);
        assertThat(next.fence()).isEqualTo(12);
        assertThat(next.state()).isEqualTo(ACTIVE);
        assertThat(next.lease()).isNull();
        assertThat(next.attempts().failures()).isZero();
        assertThat(next.attempts().recent()).containsExactly(NOW);
    }
}
