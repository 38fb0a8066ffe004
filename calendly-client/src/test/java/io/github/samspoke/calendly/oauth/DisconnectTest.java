package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.samspoke.calendly.error.CalendlyException;
import io.github.samspoke.calendly.error.NeedsReauthorizationException;
import io.github.samspoke.calendly.error.SealBrokenException;
import io.github.samspoke.calendly.error.UnknownOutcomeException;
import io.github.samspoke.calendly.testing.Reply;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DisconnectTest extends Refreshing {
    private void assertForgotten(OAuthGrant grant) {
        StoredGrant row = store.read("acme").orElseThrow();
        assertThat(row.sealed()).isEmpty();
        assertThat(row.state()).isEqualTo(GrantState.NEEDS_REAUTH);
        assertThat(oauth.resume("acme")).isEmpty();
        assertThat(grant.state()).isEqualTo(GrantState.NEEDS_REAUTH);
        assertThatThrownBy(grant::tokens).isInstanceOf(NeedsReauthorizationException.class);
        assertThatThrownBy(grant::current).isInstanceOf(NeedsReauthorizationException.class);
        assertThatThrownBy(() -> grant.rejected("sekret-access-0")).isInstanceOf(NeedsReauthorizationException.class);
        assertThat(refreshes).hasValue(0);
    }

    @Test
    @DisplayName("A17 revoking succeeds: the local secret is gone")
    void disconnect_confirmed_forgets() {
        OAuthGrant grant = grant();
        grant.disconnect();

        assertThat(server.requests().get(0).body()).contains("token=sekret-refresh-0");
        assertForgotten(grant);
        assertThat(heard).containsExactly("acme NEEDS_REAUTH 1");
        grant.disconnect();
        assertThat(server.lines()).containsExactly("POST /oauth/revoke");
    }

    @Test
    @DisplayName("A17 by its key, without taking the grant up: given back once, also when it does not open")
    void disconnect_byKey_forgets() {
        grant();
        oauth.disconnect("acme");
        oauth.disconnect("acme");
        assertThat(server.lines()).containsExactly("POST /oauth/revoke");

        grant();
        StoredGrant row = store.read("acme").orElseThrow();
        byte[] broken = {1, 2, 3};
        store.compareAndSet(
                row.fence(), new StoredGrant("acme", row.version(), row.fence() + 1, row.state(), null, broken));
        assertThatThrownBy(() -> oauth.disconnect("acme")).isInstanceOf(SealBrokenException.class);
        assertThat(store.read("acme").orElseThrow().sealed()).isEmpty();
        assertThat(oauth.resume("acme")).isEmpty();
    }

    @Test
    @DisplayName("A17 revoking fails with 400, 403 or 503: the local secret is gone, the failure is reported")
    void disconnect_refused_forgetsAndReports() {
        for (int status : new int[] {400, 403, 503}) {
            revokeReply = Reply.json(status, "{\"error\":\"invalid_request\"}");
            OAuthGrant grant = grant();
            assertThatThrownBy(grant::disconnect)
                    .isInstanceOfSatisfying(
                            CalendlyException.class, e -> assertThat(e.status()).hasValue(status));
            assertForgotten(grant);
        }
    }

    @Test
    @DisplayName("A17 revoking times out: the local secret is gone, the failure is reported")
    void disconnect_timeout_forgetsAndReports() {
        try (OAuthClient slow = builder()
                .transport(request -> {
                    throw new HttpTimeoutException("not finished in time");
                })
                .build()) {
            OAuthGrant grant = slow.keep("acme", TokenBodies.pair(time.instant()));
            assertThatThrownBy(grant::disconnect).isInstanceOf(UnknownOutcomeException.class);
            assertForgotten(grant);
        }
    }

    @Test
    @DisplayName("A17 the stored tokens do not open: they are gone all the same, and that nothing was revoked is said")
    void disconnect_unreadable_forgetsAndReports() {
        OAuthGrant grant = grant();
        StoredGrant row = store.read("acme").orElseThrow();
        store.compareAndSet(1, new StoredGrant("acme", 1, 2, row.state(), null, new byte[] {1, 2, 3}));

        assertThatThrownBy(grant::disconnect).isInstanceOf(SealBrokenException.class);
        assertForgotten(grant);
    }

    @Test
    void disconnect_storeFails_reportsBoth() {
        OAuthGrant grant = grant();
        revokeReply = Reply.json(503, "{}");
        store.failing = row -> true;

        Throwable failure = catchThrowable(grant::disconnect);
        assertThat(failure).hasMessage("disk full");
        assertThat(failure.getSuppressed()[0]).isInstanceOf(UnknownOutcomeException.class);
        assertThat(grant.state()).isEqualTo(GrantState.NEEDS_REAUTH);
    }

    @Test
    void disconnect_othersLease_waitsForItsEnd() {
        OAuthGrant grant = grant();
        StoredGrant row = store.read("acme").orElseThrow();
        GrantLease lease = GrantLease.taken("other", time.instant());
        store.compareAndSet(1, new StoredGrant("acme", 1, 2, GrantState.REFRESHING, lease, row.sealed()));
        grant.disconnect();

        assertThat(time.waits().stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(60));
        assertForgotten(grant);
    }

    @Test
    @DisplayName("A17 interrupted: nothing is waited for or sent, the local secret is gone, the flag is kept")
    void disconnect_interrupted_forgetsAtOnce() {
        OAuthGrant grant = grant();
        StoredGrant row = store.read("acme").orElseThrow();
        GrantLease lease = GrantLease.taken("other", time.instant());
        store.compareAndSet(1, new StoredGrant("acme", 1, 2, GrantState.REFRESHING, lease, row.sealed()));
        Thread.currentThread().interrupt();

        assertThatThrownBy(grant::disconnect).isInstanceOf(UnknownOutcomeException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.requests()).isEmpty();
        assertForgotten(grant);
    }

    @Test
    @DisplayName("A17 the record changes while the token is revoked: the new one is revoked and forgotten, too")
    void disconnect_recordChangesMeanwhile_isForgottenAllTheSame() {
        OAuthGrant grant = grant();
        AtomicBoolean first = new AtomicBoolean(true);
        store.failing = row -> {
            if (first.getAndSet(false)) {
                // Another process was faster by a moment.
                oauth.keep("acme", TokenBodies.pair(time.instant()));
            }
            return false;
        };
        grant.disconnect();

        assertForgotten(grant);
        assertThat(server.lines()).containsExactly("POST /oauth/revoke", "POST /oauth/revoke");
    }

    @Test
    void keep_afterDisconnect_startsBehindTheOldFence() {
        OAuthGrant old = grant();
        old.disconnect();
        OAuthGrant fresh = grant();

        assertThat(fresh.current()).isEqualTo("sekret-access-0");
        assertThat(store.read("acme").orElseThrow().fence()).isEqualTo(3);
        assertThat(store.read("acme").orElseThrow().version()).isEqualTo(2);
    }
}
