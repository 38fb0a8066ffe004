package io.github.samspoke.core.license;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How many seats the next term should have. Calendly has no API for it: a person changes the number on the billing page.
 * It is confirmed by the entitlement, which somebody changes afterwards.
 *
 * @param model what people call the model
 * @param needed seats needed: occupied, reserved, growth and buffer
 * @param growth seats a month that joiners take beyond leavers, in nine months of ten
 * @param owned rights of now
 * @param action what to do
 * @param seats with how many seats; 0 where nothing is to be done
 * @param by the last day for it, or null where it is not known or any day will do
 * @param renewal the first day of the next term, or null where it is not known
 * @param yearly what it costs or saves a year
 * @param text the same for whoever owns the billing page
 * @param calendar a calendar file (iCalendar) with that day; empty where there is none
 */
public record RightSize(
        String model,
        Figure<Integer> needed,
        Figure<Integer> growth,
        Figure<Integer> owned,
        Action action,
        int seats,
        @Nullable LocalDate by,
        @Nullable LocalDate renewal,
        Figure<Money> yearly,
        String text,
        String calendar) {
    /** What to do with the number of seats. */
    public enum Action {
        /** Buy seats. */
        BUY,
        /** Drop seats for the next term. */
        DROP,
        /** Leave it. */
        KEEP,
        /** It cannot be told; the absent figure says why. */
        UNKNOWN
    }

    /**
     * Explains every number.
     *
     * @return a line a figure
     */
    public String explain() {
        return "needed: " + needed.explain() + "\ngrowth: " + growth.explain() + "\nowned: " + owned.explain()
                + "\nyearly: " + yearly.explain();
    }
}
