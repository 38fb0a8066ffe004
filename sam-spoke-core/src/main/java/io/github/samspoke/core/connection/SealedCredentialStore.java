package io.github.samspoke.core.connection;

import java.time.Instant;
import java.util.Optional;

/**
 * Storage port of credentials, which are sealed before they get here: a store never sees a secret. Implementations must
 * be safe for many threads, and for many nodes if several share them; methods join the running unit of work.
 */
public interface SealedCredentialStore {
    /**
     * Reads a record.
     *
     * @param key which credential
     * @return the record stored last, or empty if there never was one
     */
    Optional<SealedCredential> read(String key);

    /**
     * Stores a record durably if nobody has stored another since the caller looked, as one step for all nodes.
     *
     * @param expectedFence the fence of the record that is to be replaced, 0 if there is to be none
     * @param next the record to store under its key
     * @return true if it is stored; false if the fence was another, and nothing has changed
     */
    boolean compareAndSet(long expectedFence, SealedCredential next);

    /**
     * Returns the time by which leases end.
     *
     * @param now the caller's time; stores with a clock of their own return that instead
     * @return the instant now
     */
    Instant now(Instant now);
}
