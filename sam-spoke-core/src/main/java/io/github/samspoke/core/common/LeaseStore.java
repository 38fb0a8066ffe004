package io.github.samspoke.core.common;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Storage port of leases. Implementations must be safe for many threads, and for many nodes if several share them. */
public interface LeaseStore {
    /**
     * Takes a lease if nobody holds it.
     *
     * @param name what to lease
     * @param holder who asks
     * @param length for how long
     * @param now the time; stores with a clock of their own use that instead
     * @return the lease, or empty while another holder has it
     */
    Optional<Lease> acquire(String name, String holder, Duration length, Instant now);

    /**
     * Lengthens a lease that is still held.
     *
     * @param lease the lease
     * @param length for how long from now
     * @param now the time; stores with a clock of their own use that instead
     * @return the lease with its new end, or empty if it was lost
     */
    Optional<Lease> renew(Lease lease, Duration length, Instant now);

    /**
     * Gives a lease back; does nothing if it is no longer held.
     *
     * @param lease the lease
     */
    void release(Lease lease);
}
