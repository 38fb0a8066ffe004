package io.github.samspoke.emulator;

/**
 * Answers that are replaced or spoiled on demand, and changes that come midway. All are made the same way:
 *
 * <pre>{@code
 * emulator.faults().on("GET", "/organization_memberships").page(2).times(1).status(503);
 * emulator.faults().on("DELETE", "/organization_memberships/{uuid}").resetConnection().afterEffect();
 * emulator.faults().on("GET", "/scheduled_events").after(3).once().change(() -> emulator.dropScope(token, scope));
 * }</pre>
 *
 * <p>The newest that is meant for a request and whose turn it is decides. One that only changes something leaves the
 * request to the next. Thread-safe.
 */
public interface Faults {
    /**
     * Begins one. Until told more it disturbs nothing, and only counts.
     *
     * @param method HTTP method, or {@code *} for any
     * @param path template as in Calendly's contract such as {@code /users/{uuid}}, exact path, or regular expression
     *     for the whole path; without the query
     * @return to say when, how often and what
     */
    ExtraAnswer on(String method, String path);

    /**
     * Changes something once, before the first request after some that pass; whatever is asked for.
     *
     * @param requests how many pass first, counted from now
     * @param change as for {@link ExtraAnswer#change}
     * @return to see whether it was used, or to remove it
     */
    default ExtraAnswer afterRequests(int requests, Runnable change) {
        return on("*", ".*").after(requests).once().change(change);
    }

    /** Removes all. */
    void clear();
}
