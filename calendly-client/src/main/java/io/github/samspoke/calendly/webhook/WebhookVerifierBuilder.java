package io.github.samspoke.calendly.webhook;

import io.github.samspoke.calendly.oauth.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Builds a {@link WebhookVerifier}. Only a signing key is needed. Not thread-safe. */
public final class WebhookVerifierBuilder {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final List<SigningKey> keys = new ArrayList<>();
    private Duration tolerance = Duration.ofMinutes(3);
    private Clock clock = Clock.systemUTC();

    WebhookVerifierBuilder() {}

    /**
     * One more key, any of which may have signed: while a key is being replaced give both, the new and the old.
     *
     * @param key the signing key, of the OAuth application or as given when the subscription was created
     * @return this builder
     */
    public WebhookVerifierBuilder signingKey(Secret key) {
        keys.add(new SigningKey(key));
        return this;
    }

    /**
     * How far the time of signing and the clock may lie apart, either way; exactly so far is near enough.
     *
     * @param apart 1 second to 1 day, 3 minutes by default
     * @return this builder
     * @throws IllegalArgumentException if it is anything else
     */
    public WebhookVerifierBuilder tolerance(Duration apart) {
        if (apart.compareTo(Duration.ofSeconds(1)) < 0 || apart.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("tolerance must be between 1 second and 1 day");
        }
        this.tolerance = apart;
        return this;
    }

    /**
     * The clock.
     *
     * @param time the clock, the system's by default
     * @return this builder
     */
    public WebhookVerifierBuilder clock(Clock time) {
        this.clock = time;
        return this;
    }

    /**
     * Makes the verifier. Does no I/O.
     *
     * @return the verifier
     * @throws IllegalStateException if there is no signing key
     */
    public WebhookVerifier build() {
        if (keys.isEmpty()) {
            throw new IllegalStateException("a signing key is required");
        }
        return new WebhookVerifier(List.copyOf(keys), tolerance, clock);
    }
}
