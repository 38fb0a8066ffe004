package io.github.samspoke.core.activity.internal;

import io.github.samspoke.core.activity.ActiveDays;
import io.github.samspoke.core.activity.ActivityEvidence;
import io.github.samspoke.core.activity.ActivityVerdict;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.activity.QuietDays;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds evidence from what is stored (rules 2). A pure function; the same for a job, a plan and the last look. */
public final class EvidenceBuilder {
    /** Evidence may be this old at most. */
    public static final Duration MAX_AGE = Duration.ofHours(36);

    /** Clocks may differ by this much; a reading that ends later was made by a wrong one. */
    private static final Duration MAX_AHEAD = Duration.ofMinutes(5);

    private final CoverageLedger ledger;
    private final Set<SignalSource> required;
    private final Instant now;
    private final QuietDays quiet;

    public EvidenceBuilder(CoverageLedger ledger, Set<SignalSource> required, Instant now) {
        this(ledger, required, now, QuietDays.NONE);
    }

    /** With days that do not count as idle days. */
    public EvidenceBuilder(CoverageLedger ledger, Set<SignalSource> required, Instant now, QuietDays quiet) {
        this.quiet = quiet;
        this.ledger = ledger;
        this.required = required;
        this.now = now;
    }

    /** Builds the evidence of one person who has held the present seat since the given instant, if that is known. */
    public ActivityEvidence of(UserActivity activity, @Nullable Instant joinedAt) {
        Optional<Span> covered = ledger.common(required);
        LastActivity last = activity.last().orElse(null);
        if (covered.isEmpty()) {
            return unknown(last, ActivityVerdict.Cause.SOURCE_MISSING, "not read: " + missing());
        }
        Instant asOf = covered.get().to();
        if (asOf.isBefore(now.minus(MAX_AGE))) {
            return unknown(last, ActivityVerdict.Cause.STALE, "the last reading ended " + asOf);
        }
        if (asOf.isAfter(now.plus(MAX_AHEAD))) {
            return unknown(
                    last,
                    ActivityVerdict.Cause.STALE,
                    "the last reading ended " + asOf + ", which is still to come: a clock was wrong");
        }
        // What could not be read of the person may lie anywhere before.
        Instant unread = activity.unreadUntil();
        Instant coveredFrom =
                unread == null ? covered.get().from() : later(covered.get().from(), unread);
        if (coveredFrom.isAfter(asOf)) {
            return unknown(last, ActivityVerdict.Cause.TOO_SHORT, "something of the person could not be read");
        }
        Instant lastDay = last == null ? Instant.MIN : ActiveDays.endOfDay(last.at());
        Instant joined = joinedAt == null ? Instant.MIN : joinedAt;
        Instant seen = later(lastDay, joined);
        Instant idleSince = later(seen, coveredFrom);
        boolean known = !coveredFrom.isAfter(seen);
        return new ActivityEvidence(asOf, coveredFrom, last, idleSince, known, required, null, quiet);
    }

    private ActivityEvidence unknown(@Nullable LastActivity last, ActivityVerdict.Cause cause, String reason) {
        return new ActivityEvidence(
                null, null, last, null, false, required, new ActivityVerdict.Unknown(cause, reason, null), quiet);
    }

    private String missing() {
        return required.stream()
                .filter(source -> ledger.newest(source).isEmpty())
                .sorted()
                .map(SignalSource::id)
                .reduce((a, b) -> a + ", " + b)
                .orElse("no common stretch of " + required.size() + " sources");
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
