package io.github.samspoke.core.activity.internal;

import static io.github.samspoke.core.activity.internal.Histories.PRESENT;
import static io.github.samspoke.core.activity.internal.Histories.THRESHOLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.activity.ActivityVerdict;
import io.github.samspoke.core.activity.ActivityVerdict.Cause;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.UserActivity;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** N4: one nanosecond before, at and after each boundary of rules 2. The threshold is 60 days in all of them. */
class EvidenceBoundaryTest {
    /** 60 days before the present: 2026-09-24T00:00:00Z. */
    private static final Instant SINCE = PRESENT.minus(THRESHOLD);

    private static final List<String> ZONES = List.of(
            "UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin", "America/New_York", "Asia/Kathmandu");

    @ParameterizedTest
    @DisplayName("N4: activity counts to the end of its UTC day, and no longer")
    @CsvSource({
        "2026-09-22T23:59:59.999999999Z, INACTIVE",
        "2026-09-23T00:00:00Z, INACTIVE",
        "2026-09-23T23:59:59.999999999Z, INACTIVE",
        "2026-09-24T00:00:00Z, ACTIVE",
        "2026-09-24T00:00:00.000000001Z, ACTIVE",
        "2026-11-22T23:59:59.999999999Z, ACTIVE",
        "2026-11-23T00:00:00Z, ACTIVE",
        "2026-11-23T00:00:00.000000001Z, ACTIVE"
    })
    void judge_lastActivity_tableExact(Instant last, String expected) {
        assertThat(word(Histories.quiet().hosted(last).judge())).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("N4: a reading that ends within a day keeps the whole day of the activity")
    @CsvSource({
        "2026-11-22T23:59:59.999999999Z, 2026-09-23T00:00:00Z, ACTIVE",
        "2026-11-23T00:00:00Z, 2026-09-23T23:59:59.999999999Z, INACTIVE",
        "2026-11-23T00:00:00.000000001Z, 2026-09-23T23:59:59.999999999Z, INACTIVE",
        "2026-11-23T23:59:59.999999999Z, 2026-09-24T00:00:00Z, ACTIVE",
        "2026-11-24T00:00:00Z, 2026-09-24T00:00:00Z, INACTIVE"
    })
    void judge_readingEndsWithinADay_tableExact(Instant asOf, Instant last, String expected) {
        Histories read = Histories.quiet()
                .unread()
                .read(SignalSource.EVENTS, asOf.minus(Duration.ofDays(365)), asOf)
                .at(asOf);

        assertThat(word(read.hosted(last).judge())).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("N4: leap day and year end")
    @CsvSource({
        "2028-03-30T00:00:00Z, 30, 2028-02-28T23:59:59Z, INACTIVE",
        "2028-03-30T00:00:00Z, 30, 2028-02-29T00:00:00Z, ACTIVE",
        "2028-03-31T00:00:00Z, 30, 2028-02-29T23:59:59Z, INACTIVE",
        "2027-03-30T00:00:00Z, 30, 2027-02-27T23:59:59Z, INACTIVE",
        "2027-03-30T00:00:00Z, 30, 2027-02-28T00:00:00Z, ACTIVE",
        "2027-01-31T00:00:00Z, 30, 2026-12-31T23:59:59.999999999Z, INACTIVE",
        "2027-01-31T00:00:00Z, 30, 2027-01-01T00:00:00Z, ACTIVE",
        "2027-03-02T00:00:00Z, 60, 2027-01-01T00:00:00Z, ACTIVE",
        "2027-03-02T00:00:00Z, 60, 2026-12-31T23:59:59Z, INACTIVE"
    })
    void judge_calendarEdges_tableExact(Instant asOf, int days, Instant last, String expected) {
        Histories read = Histories.quiet()
                .joinedAt(asOf.minus(Duration.ofDays(730)))
                .unread()
                .read(SignalSource.EVENTS, asOf.minus(Duration.ofDays(365)), asOf)
                .at(asOf);

        assertThat(word(read.hosted(last).judge(Duration.ofDays(days)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("N4: idle since joining, one nanosecond around the threshold")
    @CsvSource({"-1, INACTIVE", "0, INACTIVE", "1, TOO_NEW"})
    void judge_joined_tableExact(long nanos, String expected) {
        assertThat(word(Histories.quiet().joinedAt(SINCE.plusNanos(nanos)).judge()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("N4: covered since, one nanosecond around the threshold")
    @CsvSource({"-1, INACTIVE", "0, INACTIVE", "1, TOO_SHORT"})
    void judge_coverage_tableExact(long nanos, String expected) {
        assertThat(word(Histories.quiet().readFrom(SINCE.plusNanos(nanos)).judge()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("N4: evidence is at most 36 hours old")
    @CsvSource({"-1, INACTIVE", "0, INACTIVE", "1, STALE"})
    void judge_age_tableExact(long nanos, String expected) {
        Instant now = PRESENT.plus(Duration.ofHours(36)).plusNanos(nanos);

        assertThat(word(Histories.quiet().at(now).judge())).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("N5: a reading that ends after the present was made by a wrong clock: unknown")
    @CsvSource({"-300, INACTIVE", "-301, STALE", "-90000, STALE"})
    void judge_readingEndsInTheFuture_unknown(long seconds, String expected) {
        assertThat(word(Histories.quiet().at(PRESENT.plusSeconds(seconds)).judge()))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("N4: six zones of the machine, clocks changing both ways: always the same answer")
    void judge_defaultZone_doesNotMatter() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : ZONES) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(word(Histories.quiet().hosted(SINCE.minusNanos(1)).judge()))
                        .as(zone)
                        .isEqualTo("INACTIVE");
                assertThat(word(Histories.quiet().hosted(SINCE).judge()))
                        .as(zone)
                        .isEqualTo("ACTIVE");
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @DisplayName("N4: clocks change in spring and autumn, in six zones of the machine: days stay those of UTC")
    @CsvSource({
        "2026-03-08T10:00:00Z", // New York and others go forward
        "2026-11-01T06:00:00Z", // and back
        "2026-03-29T01:00:00Z", // Berlin goes forward
        "2026-10-25T01:00:00Z", // and back
        "2028-02-29T12:00:00Z",
        "2026-12-31T23:59:59.999999999Z"
    })
    void judge_clocksChange_daysOfUtc(Instant last) {
        Instant midnight = last.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : ZONES) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                for (long nanos : new long[] {-1, 0, 1}) {
                    Instant asOf = midnight.plus(THRESHOLD).plusNanos(nanos);
                    Histories read = Histories.quiet()
                            .joinedAt(asOf.minus(Duration.ofDays(730)))
                            .unread()
                            .read(SignalSource.EVENTS, asOf.minus(Duration.ofDays(365)), asOf)
                            .at(asOf);
                    assertThat(word(read.hosted(last).judge()))
                            .as("%s %s %d", zone, last, nanos)
                            .isEqualTo(nanos < 0 ? "ACTIVE" : "INACTIVE");
                }
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @DisplayName("N8: what could not be read of a person shortens what is known of that person alone")
    @CsvSource({"-1, INACTIVE", "0, INACTIVE", "1, TOO_SHORT", "5184000000000000, TOO_SHORT"})
    void judge_unreadUntil_tableExact(long nanos, String expected) {
        UserActivity doubted = UserActivity.NONE.unreadUntil(SINCE.plusNanos(nanos));
        Histories quiet = Histories.quiet();

        assertThat(word(new EvidenceBuilder(quiet.ledger(), quiet.required(), quiet.now())
                        .of(doubted, quiet.joined())
                        .judge(THRESHOLD)))
                .isEqualTo(expected);
    }

    static String word(ActivityVerdict verdict) {
        if (verdict instanceof ActivityVerdict.Unknown unknown) {
            Cause cause = unknown.cause();
            return cause.name();
        }
        return verdict instanceof ActivityVerdict.Active ? "ACTIVE" : "INACTIVE";
    }
}
