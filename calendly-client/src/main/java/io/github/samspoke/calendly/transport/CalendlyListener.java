package io.github.samspoke.calendly.transport;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Hears what the client does, as it does it. Methods are called on the calling thread, for a page that is read ahead on a
 * thread of the client (but {@link #onPage} when it is reached, by who reaches it), so they should be quick; what they
 * throw ends the call, even if its request was answered already. No event carries a secret, a query or a body. One
 * listener may be called by many threads.
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
     * A request left, or tried to, and no answer came.
     *
     * @param event which, and why
     */
    default void onLost(LostEvent event) {}

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
     * Both listeners as one.
     *
     * @param next hears everything after this one; nothing if this one throws
     * @return a new listener
     */
    default CalendlyListener andThen(CalendlyListener next) {
        return new ListenerPair(this, next);
    }

    /**
     * The call an event belongs to.
     *
     * @param number counts the calls of a client from 1; all attempts of a call have the same
     * @param method the HTTP method
     * @param operation the path with {@code {id}} in place of each identifier, fit to name a metric
     * @param path the path without its query
     */
    record Call(long number, String method, String operation, String path) {}

    /**
     * A request.
     *
     * @param call of which call
     * @param attempt which attempt this is, from 1
     */
    record RequestEvent(Call call, int attempt) {}

    /**
     * An answer.
     *
     * @param call to which call
     * @param attempt which attempt this was, from 1
     * @param status the HTTP status
     * @param duration how long the exchange took
     * @param rateLimit the limit the answer announced, null if it announced none
     * @param date when the answer was made by the server's clock, to the second; null if it does not say
     */
    record ResponseEvent(
            Call call,
            int attempt,
            int status,
            Duration duration,
            @Nullable RateLimit rateLimit,
            @Nullable Instant date) {}

    /**
     * A request without an answer.
     *
     * @param call of which call
     * @param attempt which attempt this was, from 1
     * @param reason what failed, in the words of the exception
     */
    record LostEvent(Call call, int attempt, String reason) {}

    /**
     * A repetition to come.
     *
     * @param call of which call
     * @param attempt which attempt failed, from 1
     * @param delay how long until the next
     * @param reason what failed, in the words of the exception
     */
    record RetryEvent(Call call, int attempt, Duration delay, String reason) {}

    /**
     * A wait to come.
     *
     * @param call which call waits
     * @param until when it ends
     * @param length how long that is from now, never negative
     * @param reason why
     */
    record WaitEvent(Call call, Instant until, Duration length, WaitReason reason) {}

    /**
     * A page.
     *
     * @param path the path of the list
     * @param items how many items it holds
     * @param hasNext whether another follows
     */
    record PageEvent(String path, int items, boolean hasNext) {}
}
