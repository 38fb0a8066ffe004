package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    @ParameterizedTest
    @ValueSource(strings = {"!", "~", "a~!", "Aa0-_.+/="})
    void of_visibleAscii_isKept(String word) {
        assertThat(Secret.of(word).reveal()).isEqualTo(word);
    }

    @ParameterizedTest
    @DisplayName("I14 what is no secret is refused without being repeated")
    @ValueSource(strings = {"", " ", "sekret word", "sekret\n", "sekret\u007f", "sekret\u00e9"})
    void of_anythingElse_isRefused(String word) {
        assertThatThrownBy(() -> Secret.of(word))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a secret must be visible ASCII without spaces or line breaks");
    }

    @Test
    void equals_sameWord_isEqualAndPrintsNothing() {
        Secret secret = Secret.of("sekret");

        assertThat(secret)
                .isEqualTo(Secret.of("sekret"))
                .hasSameHashCodeAs(Secret.of("sekret"))
                .isNotEqualTo(Secret.of("Sekret"))
                .isNotEqualTo("sekret")
                .hasToString("***");
        assertThat(secret.hashCode()).isNotEqualTo(Secret.of("Sekret").hashCode());
    }
}
