package io.github.samspoke.emulator;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What some requests get in place of the emulated answer, or what becomes of that answer on its way.
 *
 * <p>With a {@link #status} it goes in place: no token is needed, no rate limit counts, and the operation does not
 * happen. Nor does it when the connection is {@linkplain #resetConnection reset} or {@linkplain #emptyResponse closed}.
 * {@link #afterEffect} lets it happen all the same. Without any of these the operation happens, and its own answer is
 * delayed, cut or spoiled.
 *
 * <p>In force at once and until {@link #remove}, unless {@link #times} ends it; the newest goes first. Thread-safe.
 */
public interface ExtraAnswer {
    /**
     * Answers with a status and Calendly's words for it. Below {@code /oauth/} bodies have another form: give one.
     *
     * @param status HTTP status
     * @return this
     */
    ExtraAnswer status(int status);

    /**
     * Answers with a status and a body.
     *
     * @param status HTTP status
     * @param body JSON, may be empty
     * @return this
     */
    ExtraAnswer status(int status, String body);

    /**
     * Answers 429 with Calendly's three headers, nothing remaining.
     *
     * @param reset until when to wait; whole seconds, rounded up
     * @return this
     */
    ExtraAnswer rateLimited(Duration reset);

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
     * Fits only some queries.
     *
     * @param query told the parameters, decoded, the last value of each
     * @return this
     */
    ExtraAnswer when(Predicate<? super Map<String, String>> query);

    /**
     * Fits from a page of a list on. Page tokens are opaque, so pages are counted as requests are: page 3 is the second
     * request with a page token, counted from now. Takes the place of {@link #when} and {@link #after}.
     *
     * @param number 1 or more
     * @return this
     */
    default ExtraAnswer page(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("pages are counted from 1: " + number);
        }
        return number == 1
                ? when(query -> !query.containsKey("page_token")).after(0)
                : when(query -> query.containsKey("page_token")).after(number - 2);
    }

    /**
     * Changes something each time before the request goes on, such as the state, the clock, a token, or
     * {@link CalendlyEmulator#expirePageTokens}. Runs on a thread of the emulator, with no lock held, and must not throw.
     *
     * @param change what
     * @return this
     */
    ExtraAnswer change(Runnable change);

    /**
     * Waits before answering. In real time, also when the emulator's clock is simulated; such a clock is moved by a
     * {@link #change}.
     *
     * @param delay how long
     * @return this
     */
    ExtraAnswer delay(Duration delay);

    /**
     * Sends the headers and half of the body, then cuts the connection. An answer without a body is lost whole.
     *
     * @return this
     */
    ExtraAnswer cut();

    /**
     * Sends the headers and the first bytes of the body, then cuts the connection.
     *
     * @param bytes how many, fewer than the body has
     * @return this
     */
    ExtraAnswer cutAfter(int bytes);

    /**
     * Sends bytes that are no JSON as the body.
     *
     * @return this
     */
    ExtraAnswer garbage();

    /**
     * Sends status and headers, but no body.
     *
     * @return this
     */
    ExtraAnswer emptyBody();

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
