package io.github.samspoke.emulator;

import java.time.Duration;

/**
 * An answer that goes before the emulated ones. It needs no token and counts against no rate limit. In force at once
 * and until {@link #remove}, unless {@link #times} ends it; the newest goes first. Thread-safe.
 */
public interface ExtraAnswer {
    /**
     * Adds a header.
     *
     * @param name its name
     * @param value its value
     * @return this
     */
    ExtraAnswer header(String name, String value);

    /**
     * Limits how often it is given.
     *
     * @param uses how often from now on
     * @return this
     */
    ExtraAnswer times(int uses);

    /**
     * Is given once only.
     *
     * @return this
     */
    default ExtraAnswer once() {
        return times(1);
    }

    /**
     * Lets some fitting requests pass first.
     *
     * @param matches how many
     * @return this
     */
    ExtraAnswer after(int matches);

    /**
     * Waits, in real time, before answering.
     *
     * @param delay how long
     * @return this
     */
    ExtraAnswer delay(Duration delay);

    /**
     * Sends the headers and the first bytes of the body, then cuts the connection.
     *
     * @param bytes how many, fewer than the body has
     * @return this
     */
    ExtraAnswer cutAfter(int bytes);

    /**
     * Resets the connection in place of answering.
     *
     * @return this
     */
    ExtraAnswer resetConnection();

    /**
     * Closes the connection without a byte.
     *
     * @return this
     */
    ExtraAnswer emptyResponse();

    /**
     * Lets the emulated operation happen first and gives this in place of its answer: the seat is taken away, but the
     * caller does not learn it.
     *
     * @return this
     */
    ExtraAnswer afterEffect();

    /**
     * How often it was given.
     *
     * @return how often
     */
    long used();

    /** Is given no more. */
    void remove();
}
