package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.common.InvalidInputException;
import java.time.LocalDate;

/**
 * Days on which nobody is expected to work, such as the days between the years: they do not count as idle days.
 *
 * @param id its name in this installation, for example {@code QUI0001}
 * @param from the first day, in UTC as all days of activity
 * @param to the last day, not before the first
 * @param reason what is on, for whoever reads it next year
 * @param owner who answers for it
 */
public record QuietPeriod(String id, LocalDate from, LocalDate to, String reason, String owner) {
    /** Checks the order of the days. */
    public QuietPeriod {
        if (to.isBefore(from)) {
            throw new InvalidInputException("to", to + " is before " + from, "Give the last day of the period.");
        }
    }
}
