package io.github.samspoke.calendly.transport;

import java.time.Duration;
import java.time.Instant;

/**
 * Hears what the client does, as it does it. Methods are called on the calling thread, for a page that is read ahead on a
 * thread of the client (but {@link #onPage} when it is reached, by who reaches it), so they should be quick; what they
 * throw ends the call. No event carries a secret, a query or a body. One listener may be called by many threads.
 */
public interface CalendlyListener {
    /**
     * A request is about to leave.
     *
     * @param event which
     */
    default void onRequest(RequestEvent event) {}

    /**
     * An answer came.
     *
     * @param event to what, and which
     */
    default void onResponse(ResponseEvent event) {}

    /**
     * A read failed and will be repeated.
     *
     * @param event which, and why
     */
    default void onRetry(RetryEvent event) {}

    /**
     * The client is about to wait.
     *
     * @param event until when, and why
     */
    default void onWait(WaitEvent event) {}

    /**
     * The access token was refused and has been replaced.
     *
     * @param event during which request
     */
    default void onRefresh(RequestEvent event) {}

    /**
     * A page of a list was read.
     *
     * @param event which
     */
    default void onPage(PageEvent event) {}

    /**
     * A request.
     *
     * @param method the HTTP method
     * @param path the path without its query
     * @param attempt which attempt this is, from 1
     */
    record RequestEvent(String method, String path, int attempt) {}

    /**
     * An answer.
     *
     * @param method the HTTP method
     * @param path the path without its query
     * @param attempt which attempt this was, from 1
     * @param status the HTTP status
     * @param duration how long the exchange took
     */
    record ResponseEvent(String method, String path, int attempt, int status, Duration duration) {}

    /**
     * A repetition to come.
     *
     * @param method the HTTP method
     * @param path the path without its query
     * @param attempt which attempt failed, from 1
     * @param delay how long until the next
     * @param reason what failed, in the words of the exception
     */
    record RetryEvent(String method, String path, int attempt, Duration delay, String reason) {}

    /**
     * A wait to come.
     *
     * @param until when it ends
     * @param reason why
     */
    record WaitEvent(Instant until, WaitReason reason) {}

    /**
     * A page.
     *
     * @param path the path of the list
     * @param items how many items it holds
     * @param hasNext whether another follows
     */
    record PageEvent(String path, int items, boolean hasNext) {}
}
