package io.github.samspoke.core.reclamation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.testing.RandomCases;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("I3: when a fall of the days with meetings is doubted")
class DoubtTest {
    @ParameterizedTest
    @DisplayName("I3: more than 60 % less, and more than chance makes of so few days")
    @CsvSource({
        "5, 1, false", // a handful of people: once in 9 times
        "6, 0, false", // once in 64
        "7, 0, true",
        "8, 1, false",
        "10, 1, true",
        "12, 3, false",
        "25, 9, true",
        "25, 10, false", // 60 % exactly
        "26, 10, true",
        "100, 39, true",
        "100, 40, false",
        "400, 159, true",
        "50000, 19999, true",
        "50000, 20000, false",
        "5000000, 0, true",
        "0, 0, false",
        "0, 9, false",
        "9, 9, false"
    })
    void isDrop_table_exact(long before, long recent, boolean doubted) {
        assertThat(Doubt.isDrop(before, recent)).isEqualTo(doubted);
    }

    @Test
    @DisplayName("I3: a larger drop is never less doubtful, whichever end it grows at")
    void isDrop_generated_monotone() {
        RandomCases.run("doubt.seed", random -> {
            long before = random.nextInt(random.nextBoolean() ? 30 : 3000);
            long recent = random.nextInt((int) before / 2 + 2);
            if (Doubt.isDrop(before, recent)) {
                assertThat(Doubt.isDrop(before, random.nextLong(recent + 1)))
                        .as("%d to less than %d", before, recent)
                        .isTrue();
                assertThat(Doubt.isDrop(before + random.nextInt(100), recent))
                        .as("more than %d to %d", before, recent)
                        .isTrue();
            }
        });
    }

    @Test
    @DisplayName("I3: the chance is that of the binomial, counted out")
    void isDrop_asCountedOut() {
        for (int before = 0; before <= 60; before++) {
            for (int recent = 0; recent <= before; recent++) {
                int days = before + recent;
                BigInteger ways = BigInteger.ZERO;
                BigInteger choose = BigInteger.ONE;
                for (int k = 0; k <= recent; k++) {
                    ways = ways.add(choose);
                    choose = choose.multiply(BigInteger.valueOf(days - k)).divide(BigInteger.valueOf(k + 1));
                }
                boolean seldom = new BigDecimal(ways.multiply(BigInteger.valueOf(100)))
                                .compareTo(new BigDecimal(BigInteger.TWO.pow(days)))
                        < 0;
                assertThat(Doubt.isDrop(before, recent))
                        .as("%d to %d", before, recent)
                        .isEqualTo(recent * 10 < before * 4 && seldom);
            }
        }
    }
}
