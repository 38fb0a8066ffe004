package io.github.samspoke.calendly.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaceLedgerTest {
    /** A ledger with one weakness. */
    private static PaceLedger broken(
            BiPredicate<@Nullable String, @Nullable String> same, UnaryOperator<String> stored) {
        return new PaceLedger() {
            private @Nullable String state;

            @Override
            public synchronized @Nullable String read() {
                return state;
            }

            @Override
            public synchronized boolean replace(@Nullable String expected, String next) {
                boolean taken = same.test(state, expected);
                state = taken ? stored.apply(next) : state;
                return taken;
            }
        };
    }

    private static void assertCaught(PaceLedger ledger, String rule) {
        assertThatThrownBy(() -> PaceLedgerContract.check(ledger, ledger))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(rule);
    }

    @Test
    void check_inMemory_passes() throws InterruptedException {
        PaceLedger ledger = PaceLedger.inMemory();
        PaceLedgerContract.check(ledger, ledger);
    }

    @Test
    void check_viewsOfDifferentEntries_areCaught() {
        assertThatThrownBy(() -> PaceLedgerContract.check(PaceLedger.inMemory(), PaceLedger.inMemory()))
                .hasMessage("each view reads what was written: expected first but read null");
    }

    @Test
    @SuppressWarnings("ReferenceEquality") // The mistake to be caught.
    void check_brokenLedgers_areCaught() {
        assertCaught(broken((a, b) -> true, s -> s), "a state that was never written is not replaced");
        assertCaught(
                broken((a, b) -> Objects.equals(lower(a), lower(b)), s -> s),
                "a state is compared by its characters, case included");
        assertCaught(
                broken((a, b) -> Objects.equals(a, b) || (b == null && a != null), s -> s),
                "a state is not written over as if there were none");
        assertCaught(broken((a, b) -> a == b, s -> s), "a state is compared by its characters, not as an object");
        assertCaught(
                broken(Objects::equals, s -> s.substring(0, Math.min(100, s.length()))), "198 characters are kept");
    }

    @Test
    void check_entryInUse_isCaught() {
        PaceLedger used = PaceLedger.inMemory();
        assertThat(used.replace(null, "0")).isTrue();
        assertCaught(used, "an unused entry reads as null: expected null but read 0");
    }

    @Test
    void check_writesRefusedForNothing_areCaught() {
        assertCaught(broken((a, b) -> false, s -> s), "the first state is written over none: the write was refused");
        assertCaught(
                broken((a, b) -> Objects.equals(a, b) && (a == null || a.length() < 100), s -> s),
                "each view writes over what the other wrote: the write was refused");
    }

    @Test
    void check_refusedWriteThatIsKept_isCaught() {
        AtomicReference<@Nullable String> state = new AtomicReference<>();
        PaceLedger ledger = new PaceLedger() {
            @Override
            public @Nullable String read() {
                return state.get();
            }

            @Override
            public boolean replace(@Nullable String expected, String next) {
                boolean taken = Objects.equals(state.get(), expected);
                state.set(taken || "First".equals(expected) ? next : state.get());
                return taken;
            }
        };
        assertCaught(ledger, "a refused write changes nothing: expected first but read b");
    }

    @Test
    void check_race_writesFromBothViewsOnDaemonThreads() throws InterruptedException {
        Set<Thread> one = ConcurrentHashMap.newKeySet();
        Set<Thread> other = ConcurrentHashMap.newKeySet();
        PaceLedger ledger = PaceLedger.inMemory();
        PaceLedgerContract.check(
                PaceLedgers.noting(ledger, () -> one.add(Thread.currentThread())),
                PaceLedgers.noting(ledger, () -> other.add(Thread.currentThread())));

        for (Set<Thread> view : List.of(one, other)) {
            assertThat(view.remove(Thread.currentThread())).isTrue();
            assertThat(view).hasSize(4).allMatch(Thread::isDaemon);
        }
    }

    @Test
    void check_lostWrite_isCaught() {
        AtomicInteger writes = new AtomicInteger();
        PaceLedger ledger = broken(
                Objects::equals, s -> writes.incrementAndGet() == 50 ? String.valueOf(Integer.parseInt(s) - 1) : s);
        assertCaught(ledger, "of writes at the same time one wins, and none is lost");
    }

    @Test
    void check_ledgerThatThrows_isCaught() {
        AtomicInteger writes = new AtomicInteger();
        PaceLedger ledger = broken(Objects::equals, s -> {
            if (writes.incrementAndGet() == 50) {
                throw new IllegalStateException("too busy");
            }
            return s;
        });
        assertThatThrownBy(() -> PaceLedgerContract.check(ledger, ledger))
                .hasMessage("a ledger takes calls from several threads")
                .hasRootCauseMessage("too busy");
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
