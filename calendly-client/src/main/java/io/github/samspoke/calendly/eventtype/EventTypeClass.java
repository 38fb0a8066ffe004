package io.github.samspoke.calendly.eventtype;

import java.util.List;

/**
 * Whether an event type is a standing one or made for one occasion. An open value: a word this version does not know is kept as it came.
 *
 * @param value the word as Calendly writes it
 */
public record EventTypeClass(String value) {
    /** The word {@code StandardEventType}. */
    public static final EventTypeClass STANDARD_EVENT_TYPE = new EventTypeClass("StandardEventType");

    /** The word {@code AdhocEventType}. */
    public static final EventTypeClass ADHOC_EVENT_TYPE = new EventTypeClass("AdhocEventType");

    private static final List<EventTypeClass> KNOWN = List.of(STANDARD_EVENT_TYPE, ADHOC_EVENT_TYPE);

    /**
     * The value written as {@code text}.
     *
     * @param text the word as Calendly writes it
     * @return the shared constant if the word is known, otherwise a new value that keeps it
     */
    public static EventTypeClass of(String text) {
        for (EventTypeClass known : KNOWN) {
            if (known.value.equals(text)) {
                return known;
            }
        }
        return new EventTypeClass(text);
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
