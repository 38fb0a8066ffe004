package io.github.samspoke.core.license.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from one to another, the second not included. */
record DateRange(LocalDate from, LocalDate until) {
    long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    LocalDate lastDay() {
        return until.minusDays(1);
    }

    /** Whole years, and the rest as days of the year it lies in: three calendar years are 3, leap day or not. */
    Ratio years() {
        long whole = ChronoUnit.YEARS.between(from, until);
        LocalDate mark = from.plusYears(whole);
        long rest = ChronoUnit.DAYS.between(mark, until);
        long year = ChronoUnit.DAYS.between(mark, from.plusYears(whole + 1));
        return Ratio.of(whole * year + rest, year);
    }
}
