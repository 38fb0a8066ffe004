package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.reclamation.KeepApprover;
import io.github.samspoke.core.reclamation.Notifier;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How people are asked in this installation.
 *
 * @param notifier who sends notices, or null if nobody can be asked
 * @param approver who decides on a wish to keep, or null if nobody has to
 * @param links what signs the links of notices
 * @param coolDown for how long a seat is left alone after a "keep"
 */
public record Asking(
        @Nullable Notifier notifier, @Nullable KeepApprover approver, NoticeLinks links, Duration coolDown) {
    /** Long enough that nobody is asked every month. */
    public static final Duration COOL_DOWN = Duration.ofDays(90);
}
