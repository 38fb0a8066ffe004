package io.github.samspoke.core.reclamation;

/**
 * An active event type with hosts beside its owner, of whom a planned person is one.
 *
 * @param uri the event type
 * @param name its name as the vendor shows it
 * @param pooling how its hosts are chosen, in the vendor's word: {@code round_robin}, {@code collective}
 * @param hosts how many hosts it has, the person included
 * @param all whether all hosts attend each meeting, so that none of them can be missed
 */
public record SharedEventType(String uri, String name, String pooling, int hosts, boolean all) {
    /**
     * Tells whether nobody would be left to host it.
     *
     * @return true for its only host
     */
    public boolean soleHost() {
        return hosts <= 1;
    }

    /**
     * Tells whether it cannot go on as it is without the person.
     *
     * @return true for its only host, and for every host of one that all attend
     */
    public boolean restsOnEach() {
        return all || soleHost();
    }
}
