package io.github.samspoke.calendly.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.samspoke.calendly.error.WebhookRejectedException;
import io.github.samspoke.calendly.oauth.Secret;
import io.github.samspoke.calendly.testing.SimulatedTime;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message with a signature that was computed with another tool, and what verifiers say of messages. */
final class Messages {
    static final Secret KEY = Secret.of("sekret-webhook-signing-key-0001");
    static final Secret OLD_KEY = Secret.of("sekret-webhook-signing-key-0000");
    static final Secret FOREIGN_KEY = Secret.of("sekret-webhook-signing-key-9999");

    static final byte[] BODY = ("{\"event\":\"invitee.created\",\"created_at\":\"2026-11-23T12:00:00.000000Z\","
                    + "\"payload\":{\"name\":\"Zoë\",\"rescheduled\":false}}")
            .getBytes(StandardCharsets.UTF_8);
    static final String HASH = "98e1b9112d6a37348fca7a5836d8f9cec84c3838407b4b6f9c3dd1101208d22c";
    /** Signed at {@link SimulatedTime#START}. */
    static final String HEADER = "t=1795435200,v1=" + HASH;

    private Messages() {}

    static WebhookVerifier verifier(SimulatedTime time) {
        return WebhookVerifier.builder()
                .signingKey(KEY)
                .signingKey(OLD_KEY)
                .clock(time)
                .build();
    }

    /** The rejection, null if the message is accepted; anything else that is thrown fails. */
    static @Nullable WebhookRejectedException rejection(
            WebhookVerifier verifier, @Nullable String header, byte[] body) {
        WebhookRejectedException rejection =
                catchThrowableOfType(WebhookRejectedException.class, () -> verifier.verify(header, body));
        if (rejection != null) {
            assertThat(rejection).hasNoCause();
        }
        return rejection;
    }

    static WebhookRejectedException rejected(WebhookVerifier verifier, @Nullable String header, byte[] body) {
        return Objects.requireNonNull(rejection(verifier, header, body), "accepted");
    }
}
