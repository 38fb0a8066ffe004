package io.github.samspoke.calendly.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** What a {@link PaceLedger} must keep, as a check for the tests of those who implement one. Needs no test library. */
public final class PaceLedgerContract {
    private static final int THREADS = 8;
    private static final int TURNS = 100;

    private PaceLedgerContract() {}

    /**
     * Checks two views of one empty entry, as two processes have them. Writes to it, from several threads.
     *
     * @param one a view
     * @param other another view of the same entry; the same object if there can be only one
     * @throws AssertionError if the contract is broken; the message says which part
     * @throws InterruptedException if the thread is interrupted
     */
    public static void check(PaceLedger one, PaceLedger other) throws InterruptedException {
        stands(null, one, other, "an unused entry reads as null");
        refused(one.replace("never written", "b"), "a state that was never written is not replaced");
        taken(one.replace(null, "first"), "the first state is written over none");
        stands("first", one, other, "each view reads what was written");
        refused(other.replace(null, "b"), "a state is not written over as if there were none");
        refused(other.replace("First", "b"), "a state is compared by its characters, case included");
        stands("first", one, other, "a refused write changes nothing");
        String longest = "0 -1.5E-7".repeat(22);
        taken(other.replace(new String("first"), longest), "a state is compared by its characters, not as an object");
        stands(longest, one, other, "198 characters are kept as they are");
        taken(one.replace(longest, "0"), "each view writes over what the other wrote");
        race(one, other);
        stands(Integer.toString(THREADS * TURNS), one, other, "of writes at the same time one wins, and none is lost");
    }

    private static void race(PaceLedger one, PaceLedger other) throws InterruptedException {
        List<FutureTask<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            PaceLedger view = i % 2 == 0 ? one : other;
            FutureTask<Boolean> task = new FutureTask<>(() -> count(view), true);
            tasks.add(task);
            Thread thread = new Thread(task, "calendly-ledger-check-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        for (FutureTask<Boolean> task : tasks) {
            try {
                task.get();
            } catch (ExecutionException e) {
                throw new AssertionError("a ledger takes calls from several threads", e.getCause());
            }
        }
    }

    private static void count(PaceLedger ledger) {
        for (int turn = 0; turn < TURNS; turn++) {
            String seen = String.valueOf(ledger.read());
            while (!ledger.replace(seen, Integer.toString(Integer.parseInt(seen) + 1))) {
                seen = String.valueOf(ledger.read());
            }
        }
    }

    private static void stands(@Nullable String expected, PaceLedger one, PaceLedger other, String rule) {
        for (String state : new @Nullable String[] {one.read(), other.read()}) {
            if (!Objects.equals(state, expected)) {
                throw new AssertionError(rule + ": expected " + expected + " but read " + state);
            }
        }
    }

    private static void taken(boolean written, String rule) {
        if (!written) {
            throw new AssertionError(rule + ": the write was refused");
        }
    }

    private static void refused(boolean written, String rule) {
        if (written) {
            throw new AssertionError(rule + ": the write was taken");
        }
    }
}
