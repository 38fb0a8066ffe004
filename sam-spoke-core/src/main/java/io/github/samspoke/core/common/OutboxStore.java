package io.github.samspoke.core.common;

import java.time.Instant;
import java.util.List;

/** Storage port of the events that wait to be delivered. Safe for many threads. */
public interface OutboxStore {
    /**
     * An event that waits.
     *
     * @param event the event
     * @param attempts how often its delivery has failed
     */
    record Waiting(SamEvent event, int attempts) {}

    /**
     * Adds an event; joins the running unit of work.
     *
     * @param event the event
     */
    void append(SamEvent event);

    /**
     * Returns the events whose time has come.
     *
     * @param now the time
     * @param most how many at most
     * @return the oldest of them, oldest first
     */
    List<Waiting> waiting(Instant now, int most);

    /**
     * Removes an event that was delivered; does nothing if it is gone.
     *
     * @param id the event
     */
    void delivered(String id);

    /**
     * Puts a failed delivery off; does nothing if the event is gone.
     *
     * @param id the event
     * @param again when to try again
     */
    void failed(String id, Instant again);
}
