package io.github.samspoke.calendly.eventtype;

import java.util.List;

/**
 * How the hosts of a shared event type are chosen. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record PoolingType(String value) {
    /** The word {@code round_robin}. */
    public static final PoolingType ROUND_ROBIN = new PoolingType("round_robin");

    /** The word {@code collective}. */
    public static final PoolingType COLLECTIVE = new PoolingType("collective");

    /** The word {@code multi_pool}. */
    public static final PoolingType MULTI_POOL = new PoolingType("multi_pool");

    private static final List<PoolingType> KNOWN = List.of(ROUND_ROBIN, COLLECTIVE, MULTI_POOL);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static PoolingType of(String text) {
        for (PoolingType known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new PoolingType(text);
    }

    /**
     * Whether this version of the library knows the word.
     *
     * @return false for a word that Calendly added later
     */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
