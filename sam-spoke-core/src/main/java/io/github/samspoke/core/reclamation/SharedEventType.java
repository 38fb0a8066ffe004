package io.github.samspoke.core.reclamation;

/**
 * An active event type with hosts beside its owner, of whom a planned person is one.
 *
 * @param uri the event type
 * @param name its name as the vendor shows it
 * @param pooling how its hosts are chosen, in the vendor's word: {@code round_robin}, {@code collective}
 * @param hosts how many hosts it has, the person included
 */
public record SharedEventType(String uri, String name, String pooling, int hosts) {
    /**
     * Tells whether nobody would be left to host it.
     *
     * @return true for its only host
     */
    public boolean soleHost() {
        return hosts <= 1;
    }
}
