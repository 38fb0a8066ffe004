package io.github.samspoke.core.activity.internal;

import io.github.samspoke.core.activity.ActivityEvidence;
import io.github.samspoke.core.activity.ActivityVerdict;
import io.github.samspoke.core.activity.Coverage;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One person's history and what was read of it, step by step; the tests change what they are about. */
record Histories(
        CoverageLedger ledger,
        Set<SignalSource> required,
        UserActivity activity,
        @Nullable Instant joined,
        Instant now) {
    static final Instant PRESENT = Instant.parse("2026-11-23T00:00:00Z");
    static final Duration THRESHOLD = Duration.ofDays(60);

    /** Joined two years ago; meetings were read for a year up to now; nothing was seen. */
    static Histories quiet() {
        return new Histories(
                        CoverageLedger.EMPTY,
                        Set.of(SignalSource.EVENTS),
                        UserActivity.NONE,
                        PRESENT.minus(Duration.ofDays(730)),
                        PRESENT)
                .read(SignalSource.EVENTS, PRESENT.minus(Duration.ofDays(365)), PRESENT);
    }

    Histories unread() {
        return new Histories(CoverageLedger.EMPTY, required, activity, joined, now);
    }

    Histories read(SignalSource source, Instant from, Instant to) {
        Coverage coverage = new Coverage(Map.of(source, new Span(from, to)), Map.of());
        return new Histories(ledger.with(coverage), required, activity, joined, now);
    }

    Histories readFrom(Instant from) {
        return unread().read(SignalSource.EVENTS, from, PRESENT);
    }

    Histories requiring(SignalSource... sources) {
        return new Histories(ledger, Set.of(sources), activity, joined, now);
    }

    Histories hosted(Instant at) {
        return new Histories(ledger, required, activity.with(Signal.EVENT_HOSTED, at), joined, now);
    }

    Histories joinedAt(@Nullable Instant at) {
        return new Histories(ledger, required, activity, at, now);
    }

    Histories at(Instant present) {
        return new Histories(ledger, required, activity, joined, present);
    }

    ActivityEvidence evidence() {
        return new EvidenceBuilder(ledger, required, now).of(activity, joined);
    }

    ActivityVerdict judge(Duration threshold) {
        return evidence().judge(threshold);
    }

    ActivityVerdict judge() {
        return judge(THRESHOLD);
    }
}
