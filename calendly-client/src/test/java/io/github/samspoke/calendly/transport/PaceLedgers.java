package io.github.samspoke.calendly.transport;

import org.jspecify.annotations.Nullable;

final class PaceLedgers {
    private PaceLedgers() {}

    /** A view of a ledger that tells of each write before it is tried. */
    static PaceLedger noting(PaceLedger ledger, Runnable write) {
        return new PaceLedger() {
            @Override
            public @Nullable String read() {
                return ledger.read();
            }

            @Override
            public boolean replace(@Nullable String expected, String next) {
                write.run();
                return ledger.replace(expected, next);
            }
        };
    }
}
