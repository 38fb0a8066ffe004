package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.core.activity.AnalysisWindow;
import io.github.samspoke.core.activity.ReadingVolume;
import io.github.samspoke.core.activity.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts the items of one reading: those that lie in the window itself, without its margins, and those to come. */
final class Tally {
    private final AnalysisWindow window;
    private final Instant from;
    private final List<Instant> items = new ArrayList<>();

    Tally(AnalysisWindow window, Instant from) {
        this.window = window;
        this.from = from;
    }

    void count(Instant at) {
        items.add(at);
    }

    /** The stretch of the past that was read when the reading was left at a place, or went to the end. */
    Span covered(Optional<Instant> rest) {
        Instant end = earlier(rest.orElse(window.end().orElse(window.asOf())), window.asOf());
        return new Span(earlier(from, end), end);
    }

    ReadingVolume volume(Optional<Instant> rest) {
        Span covered = covered(rest);
        long past = items.stream()
                .filter(at -> !at.isBefore(covered.from()) && at.isBefore(covered.to()))
                .count();
        boolean readsOn =
                window.to() == null && !rest.map(r -> r.isBefore(window.asOf())).orElse(false);
        long upcoming = items.stream()
                .filter(at -> at.isAfter(window.asOf()))
                .filter(at -> rest.map(at::isBefore).orElse(true))
                .filter(at -> !at.isBefore(from))
                .count();
        return new ReadingVolume(past, covered.length().toSeconds(), readsOn ? upcoming : -1);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
