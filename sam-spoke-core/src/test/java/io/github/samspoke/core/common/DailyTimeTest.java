package io.github.samspoke.core.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("4: a time of day, every day")
class DailyTimeTest {
    @ParameterizedTest
    @CsvSource({
        // The same day, the next, and exactly then: later, not now.
        "02:30, UTC, 2026-11-23T02:29:59Z, 2026-11-23T02:30:00Z",
        "02:30, UTC, 2026-11-23T02:30:00Z, 2026-11-24T02:30:00Z",
        "02:30, UTC, 2026-11-23T10:00:00Z, 2026-11-24T02:30:00Z",
        // Put forward: the day has no 02:30, it has 03:30.
        "02:30, Europe/Berlin, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
        "02:30, Europe/Berlin, 2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z",
        // Put back: the day has two 02:30, the first counts.
        "02:30, Europe/Berlin, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
        "02:30, Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
        // Far east and west of the date.
        "00:10, Pacific/Kiritimati, 2026-11-23T10:09:00Z, 2026-11-23T10:10:00Z",
        "23:50, Pacific/Pago_Pago, 2026-11-23T10:49:00Z, 2026-11-23T10:50:00Z",
        // A day that Samoa never had.
        "12:00, Pacific/Apia, 2011-12-29T23:00:00Z, 2011-12-30T22:00:00Z"
    })
    void next_zone_isThatTime(LocalTime time, String zone, Instant after, Instant expected) {
        assertThat(new DailyTime(time, ZoneId.of(zone)).next(after)).isEqualTo(expected);
    }

    @Test
    @DisplayName("Once a day, in a year with daylight saving: never less than 23 hours apart, never more than 25")
    void next_aYear_onceADay() {
        for (String zone : new String[] {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Gaza"}) {
            for (LocalTime time : new LocalTime[] {LocalTime.MIN, LocalTime.of(2, 30), LocalTime.MAX}) {
                DailyTime daily = new DailyTime(time, ZoneId.of(zone));
                Instant at = daily.next(Instant.parse("2026-01-01T00:00:00Z"));
                for (int day = 0; day < 366; day++) {
                    Instant next = daily.next(at);
                    assertThat(Duration.between(at, next)).isBetween(Duration.ofHours(23), Duration.ofHours(25));
                    at = next;
                }
            }
        }
    }
}
