package io.github.samspoke.calendly.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OAuthAppTest {
    private static final URI REDIRECT = URI.create("https://host.example/callback");

    @Test
    @DisplayName("I14 an application prints its kind and its id; what was pasted with spaces is stripped")
    void web_pastedWithSpaces_isStrippedAndPrintsNoSecret() {
        OAuthApp app = OAuthApp.web(" client\n", " sekret ", REDIRECT);

        assertThat(app.clientId()).isEqualTo("client");
        assertThat(app.clientSecret()).contains(Secret.of("sekret"));
        assertThat(app.redirectUri()).isEqualTo(REDIRECT);
        assertThat(app).hasToString("web client");
        assertThat(OAuthApp.web("client", Secret.of("sekret"), REDIRECT)).hasToString("web client");
    }

    @Test
    void nativeApp_hasNoSecret() {
        OAuthApp app = OAuthApp.nativeApp("client", REDIRECT);

        assertThat(app.clientSecret()).isEmpty();
        assertThat(app).hasToString("native client");
    }

    @Test
    void nativeApp_blankIdOrUnusableRedirect_isRefusedByName() {
        assertThatThrownBy(() -> OAuthApp.nativeApp(" ", REDIRECT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("clientId must not be blank");
        for (String redirect : new String[] {"/callback", "host.example", REDIRECT + "#f"}) {
            assertThatThrownBy(() -> OAuthApp.nativeApp("client", URI.create(redirect)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("redirectUri must be absolute and have no fragment");
        }
    }
}
