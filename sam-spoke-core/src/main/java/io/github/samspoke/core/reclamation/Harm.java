package io.github.samspoke.core.reclamation;

import java.util.OptionalDouble;

/**
 * What a rule did wrong, as far as it shows: people who came back, who objected, and who turned out to be active.
 *
 * @param rule the rule's id
 * @param rejoined people who were removed and came back without being given the seat back
 * @param appealed people who were given the seat back, or answered a notice with "keep"
 * @param canceledByActivity candidates that were closed because the person was active after all
 */
public record Harm(String rule, Share rejoined, Share appealed, Share canceledByActivity) {
    /**
     * So many of so many.
     *
     * @param count how many
     * @param of out of how many
     * @param absent why there is no rate; empty if there is one
     */
    public record Share(long count, long of, String absent) {
        /**
         * Creates a share that says why it has no rate where there is nothing to divide by.
         *
         * @param count how many
         * @param of out of how many
         * @param whatIsMissing why there is no rate if {@code of} is 0
         * @return the share
         */
        public static Share of(long count, long of, String whatIsMissing) {
            return new Share(count, of, of == 0 ? whatIsMissing : "");
        }

        /**
         * Returns the rate.
         *
         * @return between 0 and 1, or empty with the reason in {@link #absent()}
         */
        public OptionalDouble rate() {
            return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / of);
        }
    }
}
