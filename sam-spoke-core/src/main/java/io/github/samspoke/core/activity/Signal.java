package io.github.samspoke.core.activity;

/**
 * What a person was seen doing.
 *
 * @param id the source's id, a dot, and what was done
 */
public record Signal(String id) implements Comparable<Signal> {
    /** Hosted a meeting that took place. */
    public static final Signal EVENT_HOSTED = new Signal("event.hosted");

    /** Was booked: the invitee's act, so it keeps a seat but proves no use on its own. */
    public static final Signal EVENT_BOOKED = new Signal("event.booked");

    /** Changed an event type of their own. */
    public static final Signal EVENT_TYPE_EDITED = new Signal("eventtype.edited");

    /**
     * An entry of the activity log.
     *
     * @param qualifiedName the entry's name as {@code Namespace.Action}
     * @return the signal
     */
    public static Signal log(String qualifiedName) {
        return new Signal("log." + qualifiedName);
    }

    /**
     * Returns where it is read.
     *
     * @return the source whose id begins this one's
     */
    public SignalSource source() {
        int dot = id.indexOf('.');
        return new SignalSource(dot < 0 ? id : id.substring(0, dot));
    }

    @Override
    public int compareTo(Signal other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
