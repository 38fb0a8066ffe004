package io.github.samspoke.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.activity.ActiveDays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Active days in the store")
class DaysTest {
    private static ActiveDays again(ActiveDays days) {
        return Json.read(Json.write(days), ActiveDays.class);
    }

    @Test
    void read_daysOfAnyKind_asWritten() {
        long seed = Long.getLong("days.seed", 20261124);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            int range = 1 << random.nextInt(1, 20);
            ActiveDays days = ActiveDays.ofEpochDays(
                    random.ints(random.nextInt(0, 60), -range, range).toArray());
            assertThat(again(days)).as("seed " + seed + ", case " + i).isEqualTo(days);
        }
    }

    @Test
    void read_atTheEndsOfTime_asWritten() {
        ActiveDays days = ActiveDays.ofEpochDays(Integer.MIN_VALUE, 0, Integer.MAX_VALUE);
        assertThat(again(days)).isEqualTo(days);
        assertThat(Json.write(days)).hasSizeLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[20000]", "[20000,20001,20380]"})
    @DisplayName("D12: the numbers of earlier versions are read")
    void read_numbers_asEarlierVersionsWrote(String earlier) {
        ActiveDays days = Json.read(earlier, ActiveDays.class);
        assertThat(days.epochDays()).hasSize(earlier.equals("[]") ? 0 : earlier.split(",").length);
        assertThat(again(days)).isEqualTo(days);
    }

    @Test
    void write_aYear_staysShort() {
        int[] year = IntStream.range(20_000, 20_365).toArray();
        assertThat(Json.write(ActiveDays.ofEpochDays(year))).hasSizeLessThan(80);
    }
}
