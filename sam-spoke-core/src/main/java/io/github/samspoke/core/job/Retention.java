package io.github.samspoke.core.job;

import io.github.samspoke.core.common.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * For how many days what is only evidence or report is kept. The audit trail, the journal, plans and subscriptions are
 * kept for ever (I10).
 *
 * @param activityDays days of active days and of the coverage that belongs to them; at least 90
 * @param resultDays days of job results; at least 1
 */
public record Retention(int activityDays, int resultDays) {
    /** A year and some: as far back as a history can be read. */
    public static final Retention DEFAULT = new Retention(400, 400);

    private static final int FEWEST_ACTIVITY_DAYS = 90;

    /** Checks the numbers. */
    public Retention {
        if (activityDays < FEWEST_ACTIVITY_DAYS) {
            throw new InvalidInputException(
                    "activityDays",
                    activityDays + " days would not even cover a threshold of 60 with its margins",
                    "Keep at least " + FEWEST_ACTIVITY_DAYS + " days.");
        }
        if (resultDays < 1) {
            throw new InvalidInputException("resultDays", resultDays + " is no day", "Keep at least one day.");
        }
    }

    /**
     * Returns the first day of which activity is kept.
     *
     * @param now the present
     * @return the UTC day
     */
    public LocalDate firstActivityDay(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(activityDays);
    }

    /**
     * Returns since when results are kept.
     *
     * @param now the present
     * @return the instant
     */
    public Instant firstResult(Instant now) {
        return now.minus(resultDays, ChronoUnit.DAYS);
    }
}
