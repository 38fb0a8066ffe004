package io.github.samspoke.calendly.oauth;

/** Where a rotated pair is kept. The old refresh token is already dead when this is called. */
@FunctionalInterface
public interface RotationStore {
    /**
     * Stores the new pair durably, in place of the old. It is used only after this has returned. If it throws, the pair
     * stays in memory and is offered again; nothing else is refreshed until it has been stored. Called by one thread at
     * a time.
     *
     * @param rotated the new pair
     */
    void store(OAuthTokens rotated);
}
