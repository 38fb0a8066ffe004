package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.NotSentException;
import io.github.samspoke.calendly.testing.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StoreTroubleTest extends Refreshing {
    private final OAuthGrant grant = grant();

    private static boolean isRenewed(StoredGrant row) {
        return row.version() == 2;
    }

    /** Asks until the store has recovered, as a job would. */
    private String currentAtLast() {
        for (int i = 0; i < 1_000; i++) {
            try {
                return grant.current();
            } catch (NotSentException e) {
                assertThat(grant.tokens().access().reveal()).isEqualTo("sekret-access-0");
            }
        }
        throw new AssertionError("the pair was never stored");
    }

    @Test
    @DisplayName("A11 storing fails ten times: the pair is kept and stored, nothing is refreshed twice")
    void current_storeFails_keepsWritingThePair() {
        CompletableFuture<Void> raised = new CompletableFuture<>();
        store.failing = row -> {
            if (isRenewed(row) && store.failedWrites.get() == 5) {
                raised.join(); // Or the pair might be stored before the caller looks again, who would then get it.
            }
            return isRenewed(row) && store.failedWrites.get() < 10;
        };
        time.advance(Duration.ofHours(3));

        assertThatThrownBy(grant::current).isInstanceOf(NotSentException.class);
        raised.complete(null);
        assertThat(currentAtLast()).isEqualTo("sekret-access-1");
        assertThat(refreshes).hasValue(1);
        assertThat(store.failedWrites).hasValue(10);
        assertThat(heard).contains("acme not stored 1", "acme not stored 10").endsWith("acme ACTIVE 2");
        assertThat(time.waits()).startsWith(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
    }

    @Test
    @DisplayName("I12 an intent that cannot be stored: nothing is sent, the old token serves on")
    void current_intentFails_sendsNothing() {
        store.failing = row -> row.state() == GrantState.REFRESHING;
        time.advance(Duration.ofMinutes(100));
        assertThat(grant.current()).isEqualTo("sekret-access-0");
        time.advance(Duration.ofMinutes(20));
        assertThatThrownBy(grant::current).isInstanceOf(NotSentException.class);

        assertThat(refreshes).hasValue(0);
        store.failing = row -> false;
        assertThat(grant.current()).isEqualTo("sekret-access-1");
    }

    @Test
    @DisplayName("I12 the intent is stored before the request leaves, the pair before it is used")
    void current_refresh_storesBeforeItSends() {
        tokenReply = n -> {
            StoredGrant row = store.read("acme").orElseThrow();
            assertThat(row.state()).isEqualTo(GrantState.REFRESHING);
            assertThat(row.lease()).isNotNull();
            return Reply.ok(TokenBodies.tokens(n));
        };
        time.advance(Duration.ofHours(3));
        assertThat(grant.current()).isEqualTo("sekret-access-1");
        StoredGrant row = store.read("acme").orElseThrow();
        assertThat(row.state()).isEqualTo(GrantState.ACTIVE);
        assertThat(row.version()).isEqualTo(2);
        assertThat(row.fence()).isEqualTo(3);
        assertThat(row.lease()).isNull();
    }

    @Test
    @DisplayName("I12 the answer to the commit of a new pair is lost: it is stored, and found")
    void current_commitAnswerLost_usesTheStoredPair() {
        store.losingAnswer = StoreTroubleTest::isRenewed;
        time.advance(Duration.ofHours(3));

        assertThat(grant.current()).isEqualTo("sekret-access-1");
        assertThat(refreshes).hasValue(1);
    }

    @Test
    @DisplayName("I12 the answer to the commit of an intent is lost: nothing was sent, the lease runs out, it goes on")
    void current_intentAnswerLost_recovers() {
        store.losingAnswer = row -> row.state() == GrantState.REFRESHING;
        time.advance(Duration.ofHours(3));
        assertThatThrownBy(grant::current).isInstanceOf(NotSentException.class);
        store.losingAnswer = row -> false;

        assertThat(grant.current()).isEqualTo("sekret-access-1");
        assertThat(refreshes).hasValue(1);
    }

    @Test
    void listener_thatThrows_changesNothing() {
        GrantListener broken = new GrantListener() {
            @Override
            public void changed(String key, GrantState state, long version) {
                throw new IllegalStateException("listener");
            }
        };
        try (OAuthClient client = builder().listener(broken).build()) {
            OAuthGrant other = client.keep("other", TokenBodies.pair(time.instant()));
            time.advance(Duration.ofHours(3));
            assertThat(other.current()).isEqualTo("sekret-access-1");
        }
    }
}
