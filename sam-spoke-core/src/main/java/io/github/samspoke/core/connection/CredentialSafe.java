package io.github.samspoke.core.connection;

/**
 * Where a spoke keeps its credentials, and the keys it seals them with first.
 *
 * @param store the place
 * @param keys the host's keys
 */
public record CredentialSafe(SealedCredentialStore store, CredentialKeys keys) {}
