package io.github.samspoke.calendly.transport;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds for one call alone. Immutable. */
public final class CallOptions {
    private static final CallOptions NONE = new CallOptions(null);

    private final @Nullable Instant sendBefore;

    private CallOptions(@Nullable Instant sendBefore) {
        this.sendBefore = sendBefore;
    }

    /**
     * Nothing special.
     *
     * @return the options of a plain call
     */
    public static CallOptions none() {
        return NONE;
    }

    /**
     * The request must leave before an instant of the client's clock. If pace or tokens do not allow it by then, the
     * call fails with {@code NotSentException} and nothing is sent.
     *
     * @param latest the first instant at which it is too late
     * @return the options
     */
    public static CallOptions sendBefore(Instant latest) {
        return new CallOptions(latest);
    }

    /**
     * The first instant at which it is too late to send.
     *
     * @return empty if it is never too late
     */
    public Optional<Instant> sendBefore() {
        return Optional.ofNullable(sendBefore);
    }
}
