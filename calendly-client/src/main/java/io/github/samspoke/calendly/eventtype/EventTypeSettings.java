package io.github.samspoke.calendly.eventtype;

import io.github.samspoke.calendly.internal.check.Limits;
import io.github.samspoke.calendly.transport.JsonBody;
import java.util.List;

/**
 * Settings of an event type to make or to change. What is not said is left to Calendly when it is made, and stays when it
 * is changed. Immutable: every method returns a new one.
 */
public final class EventTypeSettings {
    private static final EventTypeSettings NONE = new EventTypeSettings(JsonBody.empty());

    private final JsonBody body;

    private EventTypeSettings(JsonBody body) {
        this.body = body;
    }

    /**
     * Nothing said.
     *
     * @return empty settings
     */
    public static EventTypeSettings none() {
        return NONE;
    }

    /**
     * Under a name.
     *
     * @param name the name
     * @return new settings
     */
    public EventTypeSettings name(String name) {
        return with("name", name);
    }

    /**
     * To be booked, or not; not, for one that is made, if this is not said.
     *
     * @param active whether it can be booked
     * @return new settings
     */
    public EventTypeSettings active(boolean active) {
        return with("active", active);
    }

    /**
     * With a description.
     *
     * @param description what invitees read
     * @return new settings
     */
    public EventTypeSettings description(String description) {
        return with("description", description);
    }

    /**
     * Of a length.
     *
     * @param minutes 1 to 720
     * @return new settings
     * @throws IllegalArgumentException if the length is out of range
     */
    public EventTypeSettings duration(int minutes) {
        return with("duration", Limits.minutes("duration", minutes));
    }

    /**
     * With lengths to choose from.
     *
     * @param minutes up to 4, each 1 to 720
     * @return new settings
     * @throws IllegalArgumentException if there are too many or one is out of range
     */
    public EventTypeSettings durationOptions(List<Integer> minutes) {
        return with("duration_options", Limits.durations("durationOptions", minutes));
    }

    /**
     * At places.
     *
     * @param places the places offered
     * @return new settings
     */
    public EventTypeSettings locations(List<LocationOption> places) {
        return with("locations", places.stream().map(LocationOption::body).toList());
    }

    /**
     * In a colour.
     *
     * @param color as {@code #rrggbb}
     * @return new settings
     */
    public EventTypeSettings color(String color) {
        return with("color", color);
    }

    /**
     * In a language.
     *
     * @param locale {@code de}, {@code en}, {@code es}, {@code fr}, {@code it}, {@code nl}, {@code pt} or {@code uk}
     * @return new settings
     */
    public EventTypeSettings locale(String locale) {
        return with("locale", locale);
    }

    private EventTypeSettings with(String member, Object value) {
        return new EventTypeSettings(body.with(member, value));
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
        return "EventTypeSettings" + body;
    }
}
