package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScopeTest {
    @Test
    void of_word_isTheConstantOrKept() {
        assertThat(Scope.of("users:read")).isSameAs(Scope.USERS_READ);
        assertThat(Scope.USERS_READ.isKnown()).isTrue();
        assertThat(Scope.of("rooms:read").isKnown()).isFalse();
        assertThat(Scope.of("rooms:read")).isEqualTo(Scope.of("rooms:read")).hasToString("rooms:read");
    }
}
