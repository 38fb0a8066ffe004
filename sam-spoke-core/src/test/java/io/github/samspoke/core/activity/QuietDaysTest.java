package io.github.samspoke.core.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.testing.RandomCases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I3: days in the calendar of quiet periods do not count as idle days")
class QuietDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final QuietDays HOLIDAYS = QuietDays.NONE.with(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 1));

    @Test
    void between_wholePeriodWithin_leftOut() {
        Instant from = Instant.parse("2026-12-20T12:00:00Z");
        assertThat(HOLIDAYS.between(from, Instant.parse("2027-01-05T12:00:00Z")))
                .isEqualTo(Duration.ofDays(7));
        assertThat(HOLIDAYS.between(from, Instant.parse("2026-12-26T12:00:00Z")))
                .isEqualTo(Duration.ofHours(84));
        assertThat(QuietDays.NONE.between(from, Instant.parse("2027-01-05T12:00:00Z")))
                .isEqualTo(Duration.ofDays(16));
    }

    @Test
    void beforeAndAfter_overThePeriod_jumpIt() {
        Instant after = Instant.parse("2027-01-03T00:00:00Z");
        assertThat(HOLIDAYS.before(after, Duration.ofDays(3))).isEqualTo(Instant.parse("2026-12-22T00:00:00Z"));
        assertThat(HOLIDAYS.before(after, Duration.ofDays(1))).isEqualTo(Instant.parse("2027-01-02T00:00:00Z"));
        assertThat(HOLIDAYS.after(Instant.parse("2026-12-23T00:00:00Z"), Duration.ofDays(3)))
                .isEqualTo(Instant.parse("2027-01-04T00:00:00Z"));
        assertThat(HOLIDAYS.after(Instant.parse("2026-12-30T06:00:00Z"), Duration.ofHours(1)))
                .isEqualTo(Instant.parse("2027-01-02T01:00:00Z"));
    }

    @Test
    @DisplayName("I3: the three measures agree, hour by hour, and one quiet day more never lengthens idleness")
    void arithmetic_generated_agrees() {
        RandomCases.run("quiet.seed", random -> {
            QuietDays quiet = any(random);
            Instant a = hour(random.nextInt(24 * 40));
            Instant b = a.plus(Duration.ofHours(random.nextInt(24 * 30)));
            Duration time = Duration.ofHours(1 + random.nextInt(24 * 20));
            long counted = 0;
            for (Instant hour = a; hour.isBefore(b); hour = hour.plus(Duration.ofHours(1))) {
                counted += quiet.days().contains(LocalDate.ofInstant(hour, java.time.ZoneOffset.UTC)) ? 0 : 1;
            }
            assertThat(quiet.between(a, b)).isEqualTo(Duration.ofHours(counted));
            assertThat(quiet.between(quiet.before(b, time), b)).isEqualTo(time);
            assertThat(quiet.between(quiet.before(b, time).plusNanos(1), b)).isLessThan(time);
            assertThat(quiet.between(a, quiet.after(a, time))).isEqualTo(time);
            assertThat(quiet.between(a, quiet.after(a, time).minusNanos(1))).isLessThan(time);
            assertThat(quiet.between(a, b).compareTo(time) >= 0).isEqualTo(!a.isAfter(quiet.before(b, time)));
            LocalDate day = FIRST.plusDays(random.nextInt(80));
            assertThat(quiet.with(day, day).between(a, b)).isLessThanOrEqualTo(quiet.between(a, b));
            assertThat(quiet.with(day, day).before(b, time)).isBeforeOrEqualTo(quiet.before(b, time));
        });
    }

    private static QuietDays any(SplittableRandom random) {
        QuietDays quiet = QuietDays.NONE;
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = FIRST.plusDays(random.nextInt(70));
            quiet = quiet.with(from, from.plusDays(random.nextInt(12)));
        }
        return quiet;
    }

    private static Instant hour(int hours) {
        return ActiveDays.startOf(FIRST).plus(Duration.ofHours(hours));
    }
}
