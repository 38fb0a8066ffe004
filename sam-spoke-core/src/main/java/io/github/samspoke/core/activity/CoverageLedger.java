package io.github.samspoke.core.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been read whole so far, by source: stretches without a gap, joined where they touch.
 *
 * @param spans stretches by source in any order; kept disjoint, oldest first
 * @param volumes how much was read, by source; null, as in what older versions stored, for nothing
 */
public record CoverageLedger(
        Map<SignalSource, List<Span>> spans, @Nullable Map<SignalSource, ReadingVolume> volumes) {
    /** Nothing has been read. */
    public static final CoverageLedger EMPTY = new CoverageLedger(Map.of());

    /** Joins the stretches and brings them into order; a source without any was never read. */
    public CoverageLedger {
        Map<SignalSource, List<Span>> copy = new TreeMap<>();
        spans.forEach((source, list) -> {
            if (!list.isEmpty()) {
                copy.put(source, joined(list));
            }
        });
        spans = Map.copyOf(copy);
        volumes = volumes == null ? Map.of() : Map.copyOf(volumes);
    }

    /**
     * A ledger of which nobody knows how much was read.
     *
     * @param spans stretches by source in any order
     */
    public CoverageLedger(Map<SignalSource, List<Span>> spans) {
        this(spans, Map.of());
    }

    /**
     * Returns how much was read of a source.
     *
     * @param source the source
     * @return the volume; {@link ReadingVolume#NONE} if nothing is known
     */
    public ReadingVolume volume(SignalSource source) {
        return volumes == null ? ReadingVolume.NONE : volumes.getOrDefault(source, ReadingVolume.NONE);
    }

    /**
     * Adds what an analysis has read.
     *
     * @param coverage the analysis's coverage
     * @return the longer ledger
     */
    public CoverageLedger with(Coverage coverage) {
        Map<SignalSource, List<Span>> more = new TreeMap<>(spans);
        coverage.covered().forEach((source, span) -> more.merge(source, List.of(span), CoverageLedger::together));
        Map<SignalSource, ReadingVolume> read = new TreeMap<>(volumes == null ? Map.of() : volumes);
        coverage.volumes().forEach((source, volume) -> read.merge(source, volume, ReadingVolume::plus));
        return new CoverageLedger(more, read);
    }

    /**
     * Returns what was not read of a stretch.
     *
     * @param source the source
     * @param wanted the stretch
     * @return its gaps, oldest first; none if all of it was read
     */
    public List<Span> gaps(SignalSource source, Span wanted) {
        List<Span> gaps = new ArrayList<>();
        Instant from = wanted.from();
        for (Span span : spans.getOrDefault(source, List.of())) {
            if (span.from().isAfter(from) && from.isBefore(wanted.to())) {
                gaps.add(new Span(from, span.from().isBefore(wanted.to()) ? span.from() : wanted.to()));
            }
            from = span.to().isAfter(from) ? span.to() : from;
        }
        if (from.isBefore(wanted.to())) {
            gaps.add(new Span(from, wanted.to()));
        }
        return gaps;
    }

    private static List<Span> together(List<Span> known, List<Span> added) {
        return Stream.concat(known.stream(), added.stream()).toList();
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparing(Span::from));
        List<Span> result = new ArrayList<>();
        for (Span next : sorted) {
            Span last = result.isEmpty() ? null : result.get(result.size() - 1);
            if (last != null && !next.from().isAfter(last.to())) {
                Instant end = next.to().isAfter(last.to()) ? next.to() : last.to();
                result.set(result.size() - 1, new Span(last.from(), end));
            } else {
                result.add(next);
            }
        }
        return List.copyOf(result);
    }

    /**
     * Returns the newest stretch without a gap.
     *
     * @param source the source
     * @return its newest stretch, or empty if it was never read
     */
    public Optional<Span> newest(SignalSource source) {
        List<Span> list = spans.getOrDefault(source, List.of());
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    /**
     * Returns the stretch that all the given sources have covered without a gap, up to the newest common end.
     *
     * @param sources the sources, at least one
     * @return the common stretch, or empty if there is none
     */
    public Optional<Span> common(Set<SignalSource> sources) {
        Instant from = Instant.MIN;
        Instant to = Instant.MAX;
        for (SignalSource source : sources) {
            Optional<Span> newest = newest(source);
            if (newest.isEmpty()) {
                return Optional.empty();
            }
            from = newest.get().from().isAfter(from) ? newest.get().from() : from;
            to = newest.get().to().isBefore(to) ? newest.get().to() : to;
        }
        return sources.isEmpty() || to.isBefore(from) ? Optional.empty() : Optional.of(new Span(from, to));
    }

    /**
     * Returns the sources that were ever read whole.
     *
     * @return the sources
     */
    public Set<SignalSource> sources() {
        return spans.keySet();
    }

    /**
     * Leaves out what lies before an instant, for the days that were read there are no longer kept.
     *
     * @param from the first instant that stays
     * @return the shorter ledger
     */
    public CoverageLedger since(Instant from) {
        Map<SignalSource, List<Span>> later = new TreeMap<>();
        spans.forEach((source, list) -> later.put(
                source,
                list.stream()
                        .filter(span -> span.to().isAfter(from))
                        .map(span -> span.from().isBefore(from) ? new Span(from, span.to()) : span)
                        .toList()));
        return new CoverageLedger(later, volumes);
    }
}
