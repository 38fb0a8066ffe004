package io.github.samspoke.core.reclamation;

/** What a rule says of a seat, always with its reason. */
public sealed interface Decision {
    /**
     * Returns why.
     *
     * @return one sentence for a person
     */
    String reason();

    /**
     * The seat may be taken back.
     *
     * @param reason why
     * @param justification the same in ServiceNow's words; {@link Justification#LEFT_COMPANY} counts only for somebody
     *     of whom the host's directory says so
     */
    record Reclaim(String reason, Justification justification) implements Decision {
        /**
         * The seat is not used.
         *
         * @param reason why
         */
        public Reclaim(String reason) {
            this(reason, Justification.LOW_USAGE);
        }
    }

    /**
     * The seat stays.
     *
     * @param reason why
     */
    record Keep(String reason) implements Decision {}

    /**
     * It cannot be told; the seat stays.
     *
     * @param reason why
     */
    record Unknown(String reason) implements Decision {}
}
