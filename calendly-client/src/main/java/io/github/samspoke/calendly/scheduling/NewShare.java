package io.github.samspoke.calendly.scheduling;

import io.github.samspoke.calendly.availability.AvailabilityRule;
import io.github.samspoke.calendly.eventtype.LocationOption;
import io.github.samspoke.calendly.internal.check.Limits;
import io.github.samspoke.calendly.ref.EventTypeRef;
import io.github.samspoke.calendly.transport.JsonBody;
import java.time.LocalDate;
import java.util.List;

/**
 * An event type to share, and what is different from it. What is not said stays as the event type has it. Immutable:
 * every method returns a new one.
 */
public final class NewShare {
    private final JsonBody body;

    private NewShare(JsonBody body) {
        this.body = body;
    }

    /**
     * Shares an event type as it is.
     *
     * @param eventType one's own; owners and admins may name others of their organization
     * @return a share
     */
    public static NewShare of(EventTypeRef eventType) {
        return new NewShare(JsonBody.empty().with("event_type", eventType));
    }

    /**
     * Under another name.
     *
     * @param name 1 to 55 characters
     * @return a new share
     * @throws IllegalArgumentException if the name is empty or too long
     */
    public NewShare name(String name) {
        return with("name", Limits.name("name", name));
    }

    /**
     * Of another length.
     *
     * @param minutes 1 to 720
     * @return a new share
     * @throws IllegalArgumentException if the length is out of range
     */
    public NewShare duration(int minutes) {
        return with("duration", Limits.minutes("duration", minutes));
    }

    /**
     * With lengths to choose from.
     *
     * @param minutes up to 4, each 1 to 720
     * @return a new share
     * @throws IllegalArgumentException if there are too many or one is out of range
     */
    public NewShare durationOptions(List<Integer> minutes) {
        return with("duration_options", Limits.durations("durationOptions", minutes));
    }

    /**
     * With another rule of how far ahead can be booked.
     *
     * @param type the rule
     * @return a new share
     */
    public NewShare period(PeriodType type) {
        return with("period_type", type);
    }

    /**
     * Not before a day.
     *
     * @param first the first day that can be booked
     * @return a new share
     */
    public NewShare from(LocalDate first) {
        return with("start_date", first);
    }

    /**
     * Not after a day.
     *
     * @param last the last day that can be booked
     * @return a new share
     */
    public NewShare to(LocalDate last) {
        return with("end_date", last);
    }

    /**
     * No further ahead.
     *
     * @param max how far, in a unit that Calendly does not document
     * @return a new share
     */
    public NewShare maxBookingTime(int max) {
        return with("max_booking_time", max);
    }

    /**
     * With the place told at once, or only after booking.
     *
     * @param hide whether to hide it until then
     * @return a new share
     */
    public NewShare hideLocation(boolean hide) {
        return with("hide_location", hide);
    }

    /**
     * At other places.
     *
     * @param places the places offered
     * @return a new share
     */
    public NewShare locations(List<LocationOption> places) {
        return with(
                "location_configurations",
                places.stream().map(LocationOption::body).toList());
    }

    /**
     * At other hours.
     *
     * @param timezone the time zone of the hours, an IANA name
     * @param rules the hours, by day of the week and by date
     * @return a new share
     */
    public NewShare hours(String timezone, List<AvailabilityRule> rules) {
        return with(
                "availability_rule",
                JsonBody.empty()
                        .with("timezone", timezone)
                        .with(
                                "rules",
                                rules.stream().map(AvailabilityRule::body).toList()));
    }

    private NewShare with(String member, Object value) {
        return new NewShare(body.with(member, value));
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
        return "NewShare" + body;
    }
}
