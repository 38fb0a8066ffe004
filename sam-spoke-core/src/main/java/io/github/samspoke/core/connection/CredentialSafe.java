package io.github.samspoke.core.connection;

/**
 * Where a spoke keeps its credentials, the keys it seals them with first, and who hears of what becomes of them.
 *
 * @param store the place
 * @param keys the host's keys
 * @param watch who hears of grants that moved
 */
public record CredentialSafe(SealedCredentialStore store, CredentialKeys keys, GrantWatch watch) {
    /**
     * A safe of whose grants nobody hears.
     *
     * @param store the place
     * @param keys the host's keys
     */
    public CredentialSafe(SealedCredentialStore store, CredentialKeys keys) {
        this(store, keys, (alias, state) -> {});
    }
}
