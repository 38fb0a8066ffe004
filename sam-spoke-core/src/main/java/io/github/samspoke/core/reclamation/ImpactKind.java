package io.github.samspoke.core.reclamation;

/** What may be left without somebody when a person's seat is taken back. */
public enum ImpactKind {
    /** Days to come on which the person hosts a meeting. */
    UPCOMING_MEETINGS("days with a meeting to come"),
    /** Groups that the person administers. */
    GROUPS_ADMINISTERED("groups administered"),
    /** Active event types on the person's own booking page. */
    EVENT_TYPES_OWNED("event types owned"),
    /** Active event types whose meetings go to one of several hosts, of whom the person is one. */
    POOLED_EVENT_TYPES("pooled event types hosted"),
    /** Active event types that all hosts attend, of whom the person is one. */
    COLLECTIVE_EVENT_TYPES("collective event types hosted"),
    /** Routing forms that lead to the person. */
    ROUTING_FORMS("routing forms");

    private final String label;

    ImpactKind(String label) {
        this.label = label;
    }

    /**
     * Returns what is counted.
     *
     * @return a few words in the plural
     */
    public String label() {
        return label;
    }
}
