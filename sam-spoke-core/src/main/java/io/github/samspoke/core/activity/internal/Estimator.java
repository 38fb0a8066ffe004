package io.github.samspoke.core.activity.internal;

import io.github.samspoke.core.activity.ActivityAnalyzer;
import io.github.samspoke.core.activity.ActivityEstimate;
import io.github.samspoke.core.activity.AnalysisWindow;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.ReadingVolume;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Estimates what a plan costs: from what was read before, else from small samples. */
public final class Estimator {
    /** A shorter stretch says little of the others: a week has its weekend. */
    private static final Duration ENOUGH = Duration.ofDays(7);

    private final ActivityAnalyzer analyzer;
    private final String organizationUri;
    private final CoverageLedger ledger;
    private final Instant asOf;

    public Estimator(ActivityAnalyzer analyzer, String organizationUri, CoverageLedger ledger, Instant asOf) {
        this.analyzer = analyzer;
        this.organizationUri = organizationUri;
        this.ledger = ledger;
        this.asOf = asOf;
    }

    /** Estimates; reading on, what is to come is read too. Does I/O where nothing was read before. */
    public ActivityEstimate of(ReadingPlan plan, boolean readsOn) {
        boolean known = known(ledger.volume(SignalSource.EVENTS));
        Map<SignalSource, ReadingVolume> samples = known ? Map.of() : sample(plan, readsOn);
        long requests = 0;
        for (Map.Entry<SignalSource, List<Span>> wanted : plan.wanted().entrySet()) {
            SignalSource source = wanted.getKey();
            ReadingVolume volume = known(ledger.volume(source))
                    ? ledger.volume(source)
                    : samples.getOrDefault(source, ReadingVolume.NONE);
            long items = volume.expected(plan.length(source)) + (readsOn ? Math.max(0, volume.upcoming()) : 0);
            // Each stretch ends with a page that is not full.
            requests +=
                    analyzer.limits(source).requests(items) + wanted.getValue().size() - 1;
        }
        return new ActivityEstimate(
                requests,
                analyzer.requestsPerMinute(),
                known ? "as dense as what was read before" : "from samples of single pages");
    }

    private static boolean known(ReadingVolume volume) {
        return volume.seconds() >= ENOUGH.toSeconds();
    }

    private Map<SignalSource, ReadingVolume> sample(ReadingPlan plan, boolean readsOn) {
        List<Span> events = Objects.requireNonNull(plan.wanted().getOrDefault(SignalSource.EVENTS, List.of()));
        return events.isEmpty()
                ? Map.of()
                : analyzer.sample(new AnalysisWindow(
                        organizationUri,
                        events.get(0).from(),
                        asOf,
                        readsOn ? null : events.get(events.size() - 1).to(),
                        Set.of(SignalSource.EVENTS, SignalSource.LOG),
                        AnalysisWindow.MOST_PAGES));
    }
}
