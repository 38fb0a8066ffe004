package io.github.samspoke.calendly.transport;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link Pace} keeps its count. Hosts implement it on a database or cache that several processes reach, one
 * entry for each Calendly user, so that all of them together stay within the user's limit;
 * {@link PaceLedgerContract} checks an implementation. Thread-safe. The state is opaque printable ASCII of at most 200
 * characters; losing it is harmless, for the pace then starts low.
 *
 * <p>Methods may do I/O. What {@link #read} or {@link #replace} throw ends the call before its request leaves; after an
 * answer it is logged and the answer is used.
 */
public interface PaceLedger {
    /**
     * A ledger of this process.
     *
     * @return a new, empty ledger that does no I/O
     */
    static PaceLedger inMemory() {
        AtomicReference<@Nullable String> state = new AtomicReference<>();
        return new PaceLedger() {
            @Override
            public @Nullable String read() {
                return state.get();
            }

            @Override
            public boolean replace(@Nullable String expected, String next) {
                String current = state.get();
                return Objects.equals(current, expected) && state.compareAndSet(current, next);
            }
        };
    }

    /**
     * The state that was written last.
     *
     * @return null if none was written yet
     */
    @Nullable
    String read();

    /**
     * Writes a state if nobody has written another meanwhile, as one atomic step.
     *
     * @param expected the state that must still stand, compared by its characters; null if there must be none
     * @param next the new state
     * @return whether it was written
     */
    boolean replace(@Nullable String expected, String next);
}
