package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokenSourceTest {
    @Test
    @DisplayName("I14 a fixed token is stripped, has no successor and is not printed")
    void fixed_token_isAllThereIs() {
        TokenSource source = TokenSource.fixed(" sekret-token\n");

        assertThat(source.current()).isEqualTo("sekret-token");
        assertThat(source.rejected("sekret-token")).isFalse();
        assertThat(source).hasToString("TokenSource[***]");
        assertThatThrownBy(() -> TokenSource.fixed("sekret token"))
                .isInstanceOf(RuntimeException.class)
                .hasMessageNotContaining("sekret");
    }

    @Test
    void rejected_ofAHostsOwnSource_isWhetherThereIsAnother() {
        AtomicInteger number = new AtomicInteger();
        TokenSource source = () -> "token-" + number.get();

        assertThat(source.rejected("token-0")).isFalse();
        number.incrementAndGet();
        assertThat(source.rejected("token-0")).isTrue();
    }

    @Test
    void keyProvider_single_knowsItsKeyAloneAndPrintsItsId() {
        KeyProvider keys = KeyProvider.of(
                "2026-11", KeyProvider.ephemeral().key("ephemeral").orElseThrow());

        assertThat(keys.currentKeyId()).isEqualTo("2026-11");
        assertThat(keys.key("2026-11")).isPresent();
        assertThat(keys.key("2026-10")).isEmpty();
        assertThat(keys).hasToString("KeyProvider[2026-11]");
    }
}
