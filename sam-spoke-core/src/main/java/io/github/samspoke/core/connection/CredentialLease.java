package io.github.samspoke.core.connection;

import java.time.Instant;

/**
 * The right of one process to renew a credential, for a while. All times are the store's.
 *
 * @param owner which process, by a random word of its own
 * @param attempt which attempt, by a random word
 * @param startedAt when it was taken
 * @param until when others may take the holder for dead
 */
public record CredentialLease(String owner, String attempt, Instant startedAt, Instant until) {}
