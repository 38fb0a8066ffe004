package io.github.samspoke.calendly.eventtype;

import io.github.samspoke.calendly.transport.JsonBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** When an event type for one occasion can be booked: between two days, some days ahead, or at given times. Immutable. */
public final class BookableDays {
    private final JsonBody body;

    private BookableDays(String type, JsonBody body) {
        this.body = body.with("type", type);
    }

    /**
     * Between two days.
     *
     * @param first the first day
     * @param last the last day
     * @return the days
     */
    public static BookableDays between(LocalDate first, LocalDate last) {
        return new BookableDays(
                "date_range", JsonBody.empty().with("start_date", first).with("end_date", last));
    }

    /**
     * From today on.
     *
     * @param days how many
     * @param onlyWeekdays whether to count and offer weekdays alone
     * @return the days
     */
    public static BookableDays ahead(int days, boolean onlyWeekdays) {
        return new BookableDays(
                "days_in_future", JsonBody.empty().with("days", days).with("only_weekdays", onlyWeekdays));
    }

    /**
     * At given times.
     *
     * @param spots the times
     * @return the days
     */
    public static BookableDays spots(List<Spot> spots) {
        return new BookableDays(
                "spots",
                JsonBody.empty().with("spots", spots.stream().map(Spot::body).toList()));
    }

    JsonBody body() {
        return body;
    }

    @Override
    public String toString() {
        return "BookableDays" + body;
    }

    /**
     * A time at which can be booked.
     *
     * @param start from when
     * @param end until when
     */
    public record Spot(Instant start, Instant end) {
        private JsonBody body() {
            return JsonBody.empty().with("start_time", start).with("end_time", end);
        }
    }
}
