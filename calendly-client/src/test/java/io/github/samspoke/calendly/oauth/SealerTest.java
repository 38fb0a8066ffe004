package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.calendly.error.SealBrokenException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SealerTest {
    private static final byte[] PLAIN =
            new GrantBytes(TokenBodies.pair(Instant.EPOCH), Attempts.none().started(Instant.EPOCH)).written();

    private final RotatingKeys keys = new RotatingKeys("2026-11");
    private final Sealer sealer = new Sealer(keys);
    private final byte[] sealed = sealer.seal("acme", "tokens", 7, PLAIN);

    private byte[] open(byte[] bytes) {
        return sealer.open("acme", "tokens", 7, bytes);
    }

    private static void refused(ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isExactlyInstanceOf(SealBrokenException.class)
                .hasMessage("a stored credential does not open")
                .hasNoCause();
    }

    @Test
    void open_untouched_givesItBack() {
        assertThat(open(sealed)).isEqualTo(PLAIN);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("sekret");
    }

    @Test
    void open_nothingSealed_givesNothingBack() {
        assertThat(open(sealer.seal("acme", "tokens", 7, new byte[0]))).isEmpty();
    }

    @Test
    void seal_idsOfEveryKind_openIfTheyAreVisible() {
        for (String id : new String[] {"!", "~", "k".repeat(64)}) {
            keys.rotateTo(id);
            assertThat(open(sealer.seal("acme", "tokens", 7, PLAIN))).isEqualTo(PLAIN);
        }
        for (String id : new String[] {"", " ", "a\u007f", "k".repeat(65)}) {
            keys.rotateTo(id);
            assertThatThrownBy(() -> sealer.seal("acme", "tokens", 7, PLAIN))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("1 to 64 visible characters");
        }
    }

    @Test
    @DisplayName("A19 every single bit flipped: none opens")
    void open_anyBitFlipped_isRefused() {
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << (bit % 8));
            refused(() -> open(altered));
        }
    }

    @Test
    @DisplayName("A19 every truncation, and a byte more: none opens, and nothing but the one error comes")
    void open_anyLength_isRefused() {
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            refused(() -> open(cut));
        }
        refused(() -> open(Arrays.copyOf(sealed, sealed.length + 1)));
    }

    @Test
    @DisplayName("A19 another tenant, column or version: does not open")
    void open_elsewhere_isRefused() {
        refused(() -> sealer.open("other", "tokens", 7, sealed));
        refused(() -> sealer.open("acme", "client-secret", 7, sealed));
        refused(() -> sealer.open("acme", "tokens", 8, sealed));
        refused(() -> sealer.open("acmetokens", "", 7, sealed));
    }

    @Test
    @DisplayName("A19 an old key opens, an unknown or another one under the same name does not")
    void open_otherKeys_dependsOnTheKey() {
        keys.rotateTo("2026-12");
        assertThat(open(sealed)).isEqualTo(PLAIN);
        assertThat(sealer.isOld(sealed)).isTrue();
        assertThat(sealer.isOld(sealer.seal("acme", "tokens", 7, PLAIN))).isFalse();

        Sealer stranger = new Sealer(new RotatingKeys("2026-11"));
        refused(() -> stranger.open("acme", "tokens", 7, sealed));
        keys.forget("2026-11");
        refused(() -> open(sealed));
    }

    @Test
    void seal_again_isAnotherNonce() {
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = sealer.seal("acme", "tokens", 7, new byte[0]);
            nonces.add(Arrays.toString(Arrays.copyOfRange(bytes, 2 + 7, 2 + 7 + 12)));
        }
        assertThat(nonces).hasSize(10_000);
    }

    @Test
    void new_keyMissingShortOrUnnamed_isRefusedAtTheStart() {
        RotatingKeys none = new RotatingKeys("a");
        none.forget("a");
        byte[] half = new byte[16];
        Arrays.fill(half, (byte) 7);
        SecretKeySpec shortKey = new SecretKeySpec(half, "AES");
        for (KeyProvider bad : new KeyProvider[] {
            none,
            KeyProvider.of("short", shortKey),
            KeyProvider.of("", shortKey),
            KeyProvider.of("k".repeat(65), shortKey),
            KeyProvider.of("k\u00e4y", shortKey)
        }) {
            assertThatThrownBy(() -> OAuthClient.builder()
                            .app(Refreshing.APP)
                            .tokenStore(TokenStores.inMemory(), bad)
                            .build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("current key");
        }
    }
}
