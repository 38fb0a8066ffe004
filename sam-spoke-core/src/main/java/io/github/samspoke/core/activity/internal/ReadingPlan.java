package io.github.samspoke.core.activity.internal;

import io.github.samspoke.core.activity.ActivityAnalyzer;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.SourceLimits;
import io.github.samspoke.core.activity.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which stretches of which sources are to be read, in the order of reading.
 *
 * @param wanted the stretches by source, oldest first
 */
public record ReadingPlan(Map<SignalSource, List<Span>> wanted) {
    /** An ordinary day reads again what lies this close before the end of the last coverage. */
    public static final Duration OVERLAP = Duration.ofDays(2);

    private static final List<SignalSource> SOURCES =
            List.of(SignalSource.EVENTS, SignalSource.EVENT_TYPES, SignalSource.LOG);

    /** Up to the present: what is new, the overlap, and what an earlier start or a broken run has left to be filled in. */
    public static ReadingPlan upTo(Instant asOf, Instant start, CoverageLedger ledger, ActivityAnalyzer analyzer) {
        Map<SignalSource, List<Span>> wanted = new LinkedHashMap<>();
        for (SignalSource source : SOURCES) {
            SourceLimits limits = analyzer.limits(source);
            Instant from = earlier(limits.earliest(start, asOf), asOf);
            Optional<Span> newest = ledger.newest(source);
            Instant again = newest.map(
                            span -> limits.earliest(earlier(span.to(), asOf).minus(OVERLAP), asOf))
                    .orElse(from);
            List<Span> spans = new ArrayList<>();
            if (from.isBefore(again)) {
                spans.addAll(ledger.gaps(source, new Span(from, again)));
            }
            spans.add(new Span(again, asOf));
            wanted.put(source, inOnePiece(source, asOf, spans));
        }
        return new ReadingPlan(wanted);
    }

    /** Back to an instant: the gaps below the end of what was read; nothing of a source that was never read. */
    public static ReadingPlan backTo(Instant start, Instant asOf, CoverageLedger ledger, ActivityAnalyzer analyzer) {
        Map<SignalSource, List<Span>> wanted = new LinkedHashMap<>();
        for (SignalSource source : SOURCES) {
            Instant from = analyzer.limits(source).earliest(start, asOf);
            ledger.newest(source)
                    .filter(newest -> from.isBefore(newest.to()))
                    .map(newest -> ledger.gaps(source, new Span(from, newest.to())))
                    .filter(gaps -> !gaps.isEmpty())
                    .ifPresent(gaps -> wanted.put(source, inOnePiece(source, asOf, gaps)));
        }
        return new ReadingPlan(wanted);
    }

    /** Changes of event types come newest first: to read an old stretch is to read all that is newer. */
    private static List<Span> inOnePiece(SignalSource source, Instant asOf, List<Span> spans) {
        return source.equals(SignalSource.EVENT_TYPES)
                ? List.of(new Span(spans.get(0).from(), asOf))
                : List.copyOf(spans);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** How long the wanted stretches of a source are together. */
    Duration length(SignalSource source) {
        return wanted.getOrDefault(source, List.of()).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }
}
