package io.github.samspoke.core.activity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a person is active, in three values (rules 2): what is not known is never taken for inactive. */
public sealed interface ActivityVerdict {
    /**
     * A signal lies within the threshold.
     *
     * @param last the signal
     */
    record Active(LastActivity last) implements ActivityVerdict {}

    /**
     * The whole threshold is covered and holds no signal.
     *
     * @param idle for how long, to the evidence's present
     * @param atLeast whether the person may have been idle for longer than that
     */
    record Inactive(Duration idle, boolean atLeast) implements ActivityVerdict {}

    /**
     * It is not known.
     *
     * @param cause why
     * @param reason the same for a person to read
     * @param knownOn when it will be known if nothing more goes wrong, or null
     */
    record Unknown(Cause cause, String reason, @Nullable Instant knownOn) implements ActivityVerdict {}

    /** Why something is not known. */
    enum Cause {
        /** A source that the rule requires was never read, or is no longer read. */
        SOURCE_MISSING,
        /** The newest reading is too old, or ends in the future because a clock was wrong. */
        STALE,
        /** The reading does not go back far enough. */
        TOO_SHORT,
        /** The person has not held the seat for as long as the threshold. */
        TOO_NEW
    }
}
