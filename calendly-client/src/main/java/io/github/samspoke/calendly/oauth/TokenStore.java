package io.github.samspoke.calendly.oauth;

import java.time.Instant;
import java.util.Optional;

/**
 * Where grants are kept, sealed. Implemented by whoever has a durable place for them; a place that several processes
 * share must do the comparison and the change of {@link #compareAndSet} as one step for all of them. Methods do I/O,
 * are called by many threads at once, and may throw any unchecked exception: nothing is then taken for granted, neither
 * that the change happened nor that it did not. What is stored never shows a token.
 */
public interface TokenStore extends AutoCloseable {
    /**
     * The record of a grant.
     *
     * @param key the grant's key
     * @return the record stored last, empty if there never was one
     */
    Optional<StoredGrant> read(String key);

    /**
     * Stores a record durably if nobody has stored another since the caller looked. A store in SQL updates
     * {@code where key = ? and fence = ?}, and inserts where the expected fence is 0.
     *
     * @param expectedFence the fence of the record that is to be replaced, 0 if there is to be none
     * @param next the record to store under its key
     * @return true if it is stored, false if the fence was another and nothing has changed
     */
    boolean compareAndSet(long expectedFence, StoredGrant next);

    /**
     * The time by which leases end. Where several processes share the store, it is the store's own, so that their clocks
     * need not agree.
     *
     * @return the instant now
     */
    Instant now();

    /** Frees what the store holds, by default nothing. Called by whoever made the store, never by the library. */
    @Override
    default void close() {}
}
