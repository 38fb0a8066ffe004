package io.github.samspoke.core.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.testing.RandomCases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActiveDaysTest {
    @ParameterizedTest
    @DisplayName("N4: the end of the UTC day")
    @CsvSource({
        "2026-11-23T00:00:00Z, 2026-11-24T00:00:00Z",
        "2026-11-23T23:59:59.999999999Z, 2026-11-24T00:00:00Z",
        "2028-02-28T12:00:00Z, 2028-02-29T00:00:00Z",
        "2028-02-29T12:00:00Z, 2028-03-01T00:00:00Z",
        "2027-02-28T12:00:00Z, 2027-03-01T00:00:00Z",
        "2026-12-31T23:59:59Z, 2027-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z, 1970-01-01T00:00:00Z"
    })
    void endOfDay_tableExact(Instant instant, Instant end) {
        assertThat(ActiveDays.endOfDay(instant)).isEqualTo(end);
    }

    @Test
    void with_sameDayTwice_sameSet() {
        ActiveDays one = ActiveDays.NONE.with(Instant.parse("2026-11-23T00:00:00Z"));

        assertThat(one.with(Instant.parse("2026-11-23T23:59:59.999999999Z"))).isSameAs(one);
        assertThat(one.with(Instant.parse("2026-11-24T00:00:00Z")).size()).isEqualTo(2);
        assertThat(one.size()).isEqualTo(1);
    }

    @Test
    void with_beforeTheEpoch_thatDay() {
        assertThat(ActiveDays.NONE.with(Instant.parse("1969-12-31T23:59:59Z")).days())
                .containsExactly(LocalDate.of(1969, 12, 31));
    }

    @Test
    void count_halfOpen() {
        ActiveDays days =
                ActiveDays.NONE.with(Instant.parse("2026-11-20T12:00:00Z")).with(Instant.parse("2026-11-23T12:00:00Z"));

        assertThat(days.count(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23)))
                .isEqualTo(1);
        assertThat(days.count(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 24)))
                .isEqualTo(2);
        assertThat(days.count(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 21)))
                .isZero();
    }

    @Test
    @DisplayName("rules 2: the set of active UTC days, as a sorted set of dates would keep it")
    void with_generated_asASortedSet() {
        RandomCases.run("days.seed", random -> {
            TreeSet<LocalDate> reference = new TreeSet<>();
            ActiveDays days = ActiveDays.NONE;
            ActiveDays backwards = ActiveDays.NONE;
            List<Instant> instants = random.longs(random.nextInt(20), -5_000_000, 5_000_000)
                    .mapToObj(Instant::ofEpochSecond)
                    .toList();
            for (int i = 0; i < instants.size(); i++) {
                reference.add(LocalDate.ofInstant(instants.get(i), ZoneOffset.UTC));
                days = days.with(instants.get(i));
                backwards = backwards.with(instants.get(instants.size() - 1 - i));
            }
            assertThat(days.days()).containsExactlyElementsOf(reference);
            assertThat(days).isEqualTo(backwards).hasSameHashCodeAs(backwards);
            assertThat(days.toString()).isEqualTo(reference.toString());
        });
    }
}
