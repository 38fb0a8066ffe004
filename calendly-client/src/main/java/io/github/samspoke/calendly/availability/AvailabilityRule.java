package io.github.samspoke.calendly.availability;

import io.github.samspoke.calendly.transport.JsonBody;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a day of the week or of a date, which goes before it. What was read can be sent back as it is. The
 * canonical constructor is no API: components may be added.
 *
 * @param type what it is for
 * @param intervals the hours; none if the day is closed
 * @param wday the day of the week; null if Calendly leaves it out
 * @param date the date; null if Calendly leaves it out
 */
public record AvailabilityRule(
        RuleType type,
        List<AvailabilityInterval> intervals,
        @Nullable Weekday wday,
        @Nullable LocalDate date) {
    /**
     * The hours of a day of the week.
     *
     * @param day which
     * @param intervals the hours; none to close the day
     * @return a rule
     */
    public static AvailabilityRule weekly(DayOfWeek day, AvailabilityInterval... intervals) {
        Weekday wday = Weekday.of(day.name().toLowerCase(Locale.ROOT));
        return new AvailabilityRule(RuleType.WDAY, List.of(intervals), wday, null);
    }

    /**
     * The hours of a date.
     *
     * @param date which
     * @param intervals the hours; none to close the day
     * @return a rule
     */
    public static AvailabilityRule on(LocalDate date, AvailabilityInterval... intervals) {
        return new AvailabilityRule(RuleType.DATE, List.of(intervals), null, date);
    }

    /**
     * What is sent for it; no API.
     *
     * @return the members
     */
    public JsonBody body() {
        return JsonBody.empty()
                .with("type", type)
                .with(
                        "intervals",
                        intervals.stream().map(AvailabilityInterval::body).toList())
                .withPresent("wday", wday)
                .withPresent("date", date);
    }
}
