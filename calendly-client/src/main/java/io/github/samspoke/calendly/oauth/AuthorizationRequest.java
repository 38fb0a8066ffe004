package io.github.samspoke.calendly.oauth;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An authorization that was begun and waits for the person's answer. Keep it in that person's session: the state ties
 * the two together. Good for one callback, whatever comes of it. Thread-safe; shows no secret.
 */
public final class AuthorizationRequest {
    private final URI authorizationUrl;
    private final Secret state;
    private final Secret verifier;
    private final Set<Scope> needed;
    private final Instant expiresAt;
    private final AtomicBoolean used = new AtomicBoolean();

    AuthorizationRequest(URI authorizationUrl, Secret state, Secret verifier, Set<Scope> needed, Instant expiresAt) {
        this.authorizationUrl = authorizationUrl;
        this.state = state;
        this.verifier = verifier;
        this.needed = Set.copyOf(needed);
        this.expiresAt = expiresAt;
    }

    /**
     * Where to send the person's browser.
     *
     * @return the URL, which contains the state
     */
    public URI authorizationUrl() {
        return authorizationUrl;
    }

    /**
     * What the callback has to repeat.
     *
     * @return the state
     */
    public Secret state() {
        return state;
    }

    /**
     * When it is too late to finish.
     *
     * @return 10 minutes after the beginning, as long as Calendly's code lives
     */
    public Instant expiresAt() {
        return expiresAt;
    }

    Secret verifier() {
        return verifier;
    }

    Set<Scope> needed() {
        return needed;
    }

    /** True for the first caller alone. */
    boolean use() {
        return used.compareAndSet(false, true);
    }

    @Override
    public String toString() {
        return "AuthorizationRequest until " + expiresAt;
    }
}
