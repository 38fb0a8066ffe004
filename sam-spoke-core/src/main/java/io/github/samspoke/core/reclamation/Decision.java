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
     */
    record Reclaim(String reason) implements Decision {}

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
