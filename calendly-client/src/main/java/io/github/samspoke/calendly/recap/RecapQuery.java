package io.github.samspoke.calendly.recap;

import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.ref.EventRef;
import java.time.Instant;

/** Which recaps to list. Immutable: every method returns a new one. */
public final class RecapQuery {
    private final Filters filters;

    private RecapQuery(Filters filters) {
        this.filters = filters;
    }

    /**
     * All of the caller.
     *
     * @return a query
     */
    public static RecapQuery all() {
        return new RecapQuery(Filters.none());
    }

    /**
     * Only the recap of an event.
     *
     * @param event the event
     * @return a new query
     */
    public RecapQuery event(EventRef event) {
        return new RecapQuery(filters.with("event", event.uri()));
    }

    /**
     * Only recaps of meetings from an instant on.
     *
     * @param start the instant; whether it is included itself is not documented
     * @return a new query
     */
    public RecapQuery from(Instant start) {
        return new RecapQuery(filters.with("start_time", start.toString()));
    }

    /**
     * Only recaps of meetings up to an instant.
     *
     * @param end the instant; whether it is included itself is not documented
     * @return a new query
     */
    public RecapQuery to(Instant end) {
        return new RecapQuery(filters.with("end_time", end.toString()));
    }

    /**
     * Only recaps with a status.
     *
     * @param status the status
     * @return a new query
     */
    public RecapQuery status(RecapStatus status) {
        return new RecapQuery(filters.with("status", status.value()));
    }

    /**
     * Only recaps of meetings that somebody attended.
     *
     * @param email the address
     * @return a new query
     */
    public RecapQuery attendee(String email) {
        return new RecapQuery(filters.with("attendee", email));
    }

    /**
     * How many items a page holds; 20 if this is not said.
     *
     * @param size 1 to 100
     * @return a new query
     * @throws IllegalArgumentException if the size is out of range
     */
    public RecapQuery pageSize(int size) {
        return new RecapQuery(filters.pageSize(size, 100));
    }

    /**
     * The query parameters this stands for; no API.
     *
     * @return the parameters
     */
    public Filters filters() {
        return filters;
    }

    @Override
    public String toString() {
        return "RecapQuery" + filters;
    }
}
