package io.github.samspoke.calendly.eventtype;

import io.github.samspoke.calendly.internal.check.Limits;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.transport.JsonBody;
import java.util.List;

/** An event type for one occasion, to be made. Immutable: every method returns a new one. */
public final class OneOffEventType {
    private final JsonBody body;

    private OneOffEventType(JsonBody body) {
        this.body = body;
    }

    /**
     * What has to be said.
     *
     * @param name 1 to 55 characters
     * @param host who hosts it
     * @param minutes the length, 1 to 720
     * @param days when it can be booked
     * @return an event type at no stated place
     * @throws IllegalArgumentException if the name is empty or too long, or the length out of range
     */
    public static OneOffEventType of(String name, UserRef host, int minutes, BookableDays days) {
        return new OneOffEventType(JsonBody.empty()
                .with("name", Limits.name("name", name))
                .with("host", host)
                .with("duration", Limits.minutes("minutes", minutes))
                .with("date_setting", days.body()));
    }

    /**
     * With more hosts.
     *
     * @param users colleagues of the host
     * @return a new event type
     */
    public OneOffEventType coHosts(List<UserRef> users) {
        return new OneOffEventType(body.with("co_hosts", List.copyOf(users)));
    }

    /**
     * In a time zone.
     *
     * @param timezone an IANA name
     * @return a new event type
     */
    public OneOffEventType timezone(String timezone) {
        return new OneOffEventType(body.with("timezone", timezone));
    }

    /**
     * At a place.
     *
     * @param place where
     * @return a new event type
     */
    public OneOffEventType location(LocationOption place) {
        return new OneOffEventType(body.with("location", place.body()));
    }

    /**
     * What is sent; no API.
     *
     * @return the members
     */
    public JsonBody body() {
        return body;
    }

    @Override
    public String toString() {
        return "OneOffEventType" + body;
    }
}
