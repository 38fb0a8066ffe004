package io.github.samspoke.core.activity;

/**
 * Where signals are read; coverage is kept for each source on its own.
 *
 * @param id a stable name
 */
public record SignalSource(String id) implements Comparable<SignalSource> {
    /** Meetings. */
    public static final SignalSource EVENTS = new SignalSource("event");

    /** Changes of event types. */
    public static final SignalSource EVENT_TYPES = new SignalSource("eventtype");

    /** The organization's activity log. */
    public static final SignalSource LOG = new SignalSource("log");

    @Override
    public int compareTo(SignalSource other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
