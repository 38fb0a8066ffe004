package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.InvalidInputException;
import java.util.stream.Stream;

/** Why somebody is a removal candidate, in ServiceNow's words. */
public enum Justification {
    /** The seat was not used for the rule's threshold. */
    LOW_USAGE("Low Usage", true),
    /** Nobody has given the seat to this person. */
    UNALLOCATED("Unallocated", true),
    /** No right covers the seat. */
    UNLICENSED("Unlicensed", false),
    /** The host's directory says that the person has left. */
    LEFT_COMPANY("Left Company", false);

    private final String label;
    private final boolean asks;

    Justification(String label, boolean asks) {
        this.label = label;
        this.asks = asks;
    }

    /**
     * Tells whether the person is asked where a rule notifies users. Whose seat nothing covers, or who has left, has
     * nothing to say about it, and gets no notice either: a notice is a question with a clock, and a leaver's address
     * would only bounce. A host that wants to tell them hears of each by the event {@code CandidateMoved}.
     *
     * @return true for {@link #LOW_USAGE} and {@link #UNALLOCATED}
     */
    public boolean asks() {
        return asks;
    }

    /**
     * Reads a justification.
     *
     * @param label its text or its constant's name
     * @return the justification
     * @throws InvalidInputException if there is none of that text
     */
    public static Justification of(String label) {
        return Stream.of(values())
                .filter(one -> one.label.equals(label) || one.name().equals(label))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "justification", label + " is none", "Give one of ServiceNow's words, such as Low Usage."));
    }

    /** Returns ServiceNow's words, for example {@code Low Usage}. */
    @Override
    public String toString() {
        return label;
    }
}
