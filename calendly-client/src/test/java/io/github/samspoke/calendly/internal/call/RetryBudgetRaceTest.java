package io.github.samspoke.calendly.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.calendly.testing.Racers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetryBudgetRaceTest {
    private final RetryBudget budget = new RetryBudget();

    @Test
    @DisplayName("G7 32 threads take 14 each: 35 succeed and 10 are left")
    void take_manyThreads_neverOverdraws() throws InterruptedException {
        AtomicInteger taken = new AtomicInteger();
        Racers.race(random -> taken.addAndGet(budget.take(14) ? 1 : 0));

        assertThat(taken).hasValue(35);
        assertThat(budget.left()).isEqualTo(10);
    }

    @Test
    @DisplayName("G7 32 threads give back what they took: nothing is lost, and there is never too much")
    void giveBack_manyThreads_endsFull() throws InterruptedException {
        AtomicInteger refused = new AtomicInteger();
        Racers.race(random -> {
            int cost = random.nextBoolean() ? 14 : 5;
            boolean paid = budget.take(cost);
            refused.addAndGet(paid ? 0 : 1);
            assertThat(budget.left()).isBetween(0, RetryBudget.CAPACITY);
            if (paid) {
                budget.giveBack(cost);
            }
        });
        assertThat(budget.left()).isEqualTo(RetryBudget.CAPACITY);
    }
}
