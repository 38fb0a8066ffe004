package io.github.samspoke.core.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.common.CancelledException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SideBySideTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    @DisplayName("6: four at once")
    void run_items_fourAtOnce() {
        CountDownLatch four = new CountDownLatch(4);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        SideBySide<Integer> work = new SideBySide<>(threads, (item, all) -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            four.countDown();
            await(four);
            atOnce.decrementAndGet();
        });
        work.add(numbers(40));
        work.run();

        assertThat(most).hasValue(4);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void run_itemsBringMore_allAreDone() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        SideBySide<Integer> work = new SideBySide<>(threads, (item, all) -> {
            done.add(item);
            if (item < 1_000) {
                all.add(List.of(item * 2 + 1, item * 2 + 2));
            }
        });
        work.add(List.of(0));
        work.run();

        assertThat(done).hasSize(2_001);
    }

    @Test
    @DisplayName("6: an executor that refuses, never begins or is the caller's own makes it slower, never stuck")
    void run_executorOfNoHelp_allTheSame() {
        List<Executor> executors = List.of(
                task -> {
                    throw new RejectedExecutionException();
                },
                task -> {},
                Runnable::run);
        for (Executor executor : executors) {
            Set<Integer> done = ConcurrentHashMap.newKeySet();
            SideBySide<Integer> work = new SideBySide<>(executor, (item, all) -> done.add(item));
            work.add(numbers(20));
            work.run();
            assertThat(done).hasSize(20);
        }
    }

    @Test
    void run_oneFails_nothingNewIsBegun() {
        AtomicInteger begun = new AtomicInteger();
        SideBySide<Integer> work = new SideBySide<>(threads, (item, all) -> {
            begun.incrementAndGet();
            if (item == 3) {
                throw new IllegalStateException("third");
            }
        });
        work.add(numbers(1_000));

        assertThatThrownBy(work::run).isInstanceOf(IllegalStateException.class).hasMessage("third");
        assertThat(begun.get()).isLessThan(1_000);
    }

    @Test
    @DisplayName("B18: the asking thread is interrupted: the helpers are, too, and their threads are clean afterwards")
    void run_interrupted_endsAtOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(4);
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger interrupted = new AtomicInteger();
        SideBySide<Integer> work = new SideBySide<>(threads, (item, all) -> {
            begun.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
                Thread.currentThread().interrupt();
                throw new CancelledException("The item");
            }
        });
        work.add(numbers(20));
        AtomicBoolean flag = new AtomicBoolean();
        Thread asking = new Thread(() -> {
            assertThatThrownBy(work::run).isInstanceOf(CancelledException.class);
            flag.set(Thread.currentThread().isInterrupted());
        });
        asking.start();
        await(begun);
        asking.interrupt();
        asking.join();

        assertThat(flag).as("the flag of the asking thread stays").isTrue();
        assertThat(work.cancelled()).isTrue();
        for (int i = 0; i < 8; i++) {
            assertThat(threads.submit(() -> Thread.currentThread().isInterrupted())
                            .get(10, TimeUnit.SECONDS))
                    .isFalse();
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(interrupted).hasValue(4);
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
