package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.reclamation.internal.IssuedPermit;
import java.time.Instant;

/**
 * The right to remove one seat, once. Only the engine's executor makes one, after it has written down durably that it
 * is about to (I1).
 */
public sealed interface RemovalPermit permits IssuedPermit {
    /**
     * Returns the seat.
     *
     * @return the seat to remove
     */
    Seat seat();

    /**
     * Returns the number of the lease under which the permit was made.
     *
     * @return the fence
     */
    long fence();

    /**
     * Returns what the last look saw.
     *
     * @return the look
     */
    Look.Seen look();

    /**
     * Returns until when the removal may begin; after that the look must be repeated (I6).
     *
     * @return the instant before which the first byte must leave
     */
    Instant sendBefore();
}
