package io.github.samspoke.core.reclamation;

/**
 * Takes seats back at a vendor. Implemented by a spoke; a read-only session has none (I11). Removals and
 * settlements come one at a time; looks may come from several threads at once, beside them.
 */
public interface Reclaimer {
    /**
     * Reads everything about a seat anew. Does I/O.
     *
     * @param request what must be proven
     * @return what was seen
     * @throws io.github.samspoke.core.common.VendorException if anything could not be read to its end
     */
    Look look(LookRequest request);

    /**
     * Asks the vendor to remove a seat: one request, never repeated, sent before the permit's end or not at all.
     * Does I/O. Must not throw for any answer of the vendor.
     *
     * @param permit the right to do so
     * @return what came of it
     */
    RemovalResult remove(RemovalPermit permit);

    /**
     * Reads whether a seat is gone. Does I/O; never removes.
     *
     * @param seat the seat
     * @param control the reading that proves that the token still sees the organization
     * @return gone, still there, or unclear
     */
    Settlement settle(Seat seat, Control control);
}
