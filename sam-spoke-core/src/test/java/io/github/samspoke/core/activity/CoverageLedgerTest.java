package io.github.samspoke.core.activity;

import static io.github.samspoke.core.activity.SignalSource.EVENTS;
import static io.github.samspoke.core.activity.SignalSource.LOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.samspoke.core.testing.RandomCases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CoverageLedgerTest {
    @Test
    void with_touchingOrOverlapping_joined() {
        CoverageLedger ledger = events(0, 10, 10, 20, 15, 30, 5, 6);

        assertThat(ledger.spans()).containsExactly(Map.entry(EVENTS, List.of(span(0, 30))));
    }

    @Test
    @DisplayName("I3: a nanosecond apart is a gap")
    void with_apart_keptApart() {
        Span later = new Span(at(10).plusNanos(1), at(20));
        CoverageLedger ledger = events(0, 10).with(new Coverage(Map.of(EVENTS, later), Map.of()));

        assertThat(ledger.spans()).containsExactly(Map.entry(EVENTS, List.of(span(0, 10), later)));
        assertThat(ledger.newest(EVENTS)).contains(later);
    }

    @Test
    @DisplayName("rules 2: an earlier start fills in")
    void with_gapFilled_oneStretch() {
        assertThat(events(0, 10, 20, 30, 8, 22).newest(EVENTS)).contains(span(0, 30));
    }

    @Test
    @DisplayName("rules 4: a later start deletes nothing")
    void with_shorterReading_nothingLost() {
        assertThat(events(0, 30, 20, 25).newest(EVENTS)).contains(span(0, 30));
    }

    @Test
    void common_severalSources_latestBeginningEarliestEnd() {
        CoverageLedger ledger = events(0, 30).with(new Coverage(Map.of(LOG, span(5, 28)), Map.of()));

        assertThat(ledger.common(Set.of(EVENTS, LOG))).contains(span(5, 28));
        assertThat(ledger.common(Set.of(EVENTS))).contains(span(0, 30));
    }

    @Test
    @DisplayName("I3: nothing in common, a source never read, or none asked for: no coverage")
    void common_none_empty() {
        CoverageLedger ledger = events(20, 30).with(new Coverage(Map.of(LOG, span(0, 19)), Map.of()));

        assertThat(ledger.common(Set.of(EVENTS, LOG))).isEmpty();
        assertThat(ledger.common(Set.of(EVENTS, SignalSource.EVENT_TYPES))).isEmpty();
        assertThat(ledger.common(Set.of())).isEmpty();
        assertThat(CoverageLedger.EMPTY.common(Set.of(EVENTS))).isEmpty();
    }

    @Test
    @DisplayName("I3: a source that was not read adds nothing")
    void with_missingSource_notCovered() {
        CoverageLedger ledger = CoverageLedger.EMPTY.with(new Coverage(Map.of(), Map.of(LOG, "no such scope")));

        assertThat(ledger.sources()).isEmpty();
        assertThat(ledger.newest(LOG)).isEmpty();
    }

    @Test
    @DisplayName("I3: a ledger from a store keeps its promises whatever order its rows came in")
    void ledger_rowsInAnyOrder_normal() {
        CoverageLedger ledger =
                new CoverageLedger(Map.of(EVENTS, List.of(span(20, 30), span(0, 10), span(10, 12)), LOG, List.of()));

        assertThat(ledger).isEqualTo(events(0, 12, 20, 30));
        assertThat(ledger.newest(EVENTS)).contains(span(20, 30));
        assertThat(ledger.sources()).containsExactly(EVENTS);
    }

    @Test
    @DisplayName("rules 2: in any order of readings, the same stretches as minute by minute")
    void with_generated_asMinuteByMinute() {
        RandomCases.run("coverage.seed", random -> {
            BitSet minutes = new BitSet();
            CoverageLedger ledger = CoverageLedger.EMPTY;
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                int from = random.nextInt(60);
                int to = from + 1 + random.nextInt(15);
                minutes.set(from, to);
                ledger = ledger.with(new Coverage(Map.of(EVENTS, span(from, to)), Map.of()));
            }
            List<Span> expected = new ArrayList<>();
            for (int from = minutes.nextSetBit(0); from >= 0; from = minutes.nextSetBit(minutes.nextClearBit(from))) {
                expected.add(span(from, minutes.nextClearBit(from)));
            }
            assertThat(ledger.spans().get(EVENTS)).isEqualTo(expected);
        });
    }

    @Test
    void span_endsBeforeItBegins_refused() {
        assertThatThrownBy(() -> span(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(span(1, 1).from()).isEqualTo(at(1));
    }

    private static CoverageLedger events(int... ends) {
        CoverageLedger ledger = CoverageLedger.EMPTY;
        for (int i = 0; i < ends.length; i += 2) {
            ledger = ledger.with(new Coverage(Map.of(EVENTS, span(ends[i], ends[i + 1])), Map.of()));
        }
        return ledger;
    }

    private static Span span(int from, int to) {
        return new Span(at(from), at(to));
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-11-23T00:00:00Z").plusSeconds(60L * minute);
    }
}
