package io.github.samspoke.core.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.samspoke.core.activity.ActivityVerdict;
import io.github.samspoke.core.activity.Coverage;
import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.QuietDays;
import io.github.samspoke.core.activity.Signal;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.testing.RandomCases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Generated histories in whole hours; the reference walks the hours one by one. */
class EvidenceModelTest {
    private static final int HOURS = 24 * 40;
    private static final List<SignalSource> SOURCES = List.of(SignalSource.EVENTS, SignalSource.LOG);
    private static final List<Signal> SIGNALS =
            List.of(Signal.EVENT_HOSTED, Signal.EVENT_BOOKED, Signal.log("EventType.Updated"));

    /** A history in hours; joined is -1 where nobody knows. */
    private record Case(
            Map<SignalSource, List<int[]>> read,
            Set<SignalSource> required,
            List<Integer> signals,
            int joined,
            int now,
            int threshold,
            Set<Integer> quiet) {
        ActivityVerdict verdict() {
            UserActivity activity = UserActivity.NONE;
            for (int i = 0; i < signals.size(); i++) {
                activity = activity.with(SIGNALS.get(i % SIGNALS.size()), instant(signals.get(i)));
            }
            Map<SignalSource, List<Span>> spans = new HashMap<>();
            read.forEach((source, list) -> spans.put(
                    source,
                    list.stream()
                            .map(s -> new Span(instant(s[0]), instant(s[1])))
                            .toList()));
            CoverageLedger ledger = CoverageLedger.EMPTY;
            for (Map.Entry<SignalSource, List<Span>> source : spans.entrySet()) {
                for (Span span : source.getValue()) {
                    ledger = ledger.with(new Coverage(Map.of(source.getKey(), span), Map.of()));
                }
            }
            return new EvidenceBuilder(ledger, required, instant(now), calendar())
                    .of(activity, joined < 0 ? null : instant(joined))
                    .judge(Duration.ofHours(threshold));
        }

        /** The reference: the rules' text, hour by hour. */
        String reference() {
            int asOf = Integer.MAX_VALUE;
            int from = 0;
            for (SignalSource source : required) {
                boolean[] covered = hours(source);
                int end = HOURS;
                while (end > 0 && !covered[end - 1]) {
                    end--;
                }
                int begin = end;
                while (begin > 0 && covered[begin - 1]) {
                    begin--;
                }
                if (end == 0) {
                    return "UNKNOWN";
                }
                asOf = Math.min(asOf, end);
                from = Math.max(from, begin);
            }
            if (from > asOf || now - asOf > 36) {
                return "UNKNOWN";
            }
            int since = asOf;
            for (int left = threshold; left > 0; since--) {
                left -= quiet.contains(Math.floorDiv(since - 1, 24)) ? 0 : 1;
            }
            int idleSince = Math.max(from, joined);
            for (int signal : signals) {
                int endOfDay = (signal / 24 + 1) * 24;
                if (endOfDay > since) {
                    return "ACTIVE";
                }
                idleSince = Math.max(idleSince, endOfDay);
            }
            for (SignalSource source : required) {
                boolean[] covered = hours(source);
                for (int hour = since; hour < asOf; hour++) {
                    if (hour < 0 || !covered[hour]) {
                        return "UNKNOWN";
                    }
                }
            }
            return joined > since ? "UNKNOWN" : "INACTIVE " + counted(idleSince, asOf);
        }

        private int counted(int begin, int end) {
            int hours = 0;
            for (int hour = begin; hour < end; hour++) {
                hours += quiet.contains(hour / 24) ? 0 : 1;
            }
            return hours;
        }

        private QuietDays calendar() {
            QuietDays days = QuietDays.NONE;
            for (int day : quiet) {
                LocalDate date = LocalDate.ofInstant(instant(day * 24), ZoneOffset.UTC);
                days = days.with(date, date);
            }
            return days;
        }

        private boolean[] hours(SignalSource source) {
            boolean[] covered = new boolean[HOURS];
            for (int[] span : read.getOrDefault(source, List.of())) {
                for (int hour = span[0]; hour < span[1]; hour++) {
                    covered[hour] = true;
                }
            }
            return covered;
        }

        Case with(List<Integer> more) {
            return new Case(read, required, more, joined, now, threshold, quiet);
        }

        Case reading(Map<SignalSource, List<int[]>> other) {
            return new Case(other, required, signals, joined, now, threshold, quiet);
        }

        Case requiring(Set<SignalSource> sources) {
            return new Case(read, sources, signals, joined, now, threshold, quiet);
        }

        Case quiet(int day) {
            Set<Integer> more = new HashSet<>(quiet);
            more.add(day);
            return new Case(read, required, signals, joined, now, threshold, more);
        }
    }

    @Test
    @DisplayName("N1: no difference to the reference")
    void judge_generated_asTheReference() {
        Map<String, Integer> seen = new HashMap<>();
        RandomCases.run("evidence.seed", random -> {
            Case one = any(random, 1);
            String expected = one.reference();
            assertThat(words(one.verdict())).isEqualTo(expected);
            seen.merge(expected.split(" ", -1)[0], 1, Integer::sum);
        });
        assertThat(seen.values())
                .as("each verdict is well represented: %s", seen)
                .allMatch(count -> count > 500);
    }

    @Test
    @DisplayName("N2: one signal more never makes active or unknown into inactive, nor lengthens idleness")
    void judge_signalAdded_neverMoreInactive() {
        RandomCases.run("evidence.seed", random -> {
            Case one = any(random, 1);
            List<Integer> more = new ArrayList<>(one.signals());
            more.add(random.nextInt(HOURS));
            ActivityVerdict before = one.verdict();
            ActivityVerdict after = one.with(more).verdict();
            if (after instanceof ActivityVerdict.Inactive inactive) {
                assertThat(before).isInstanceOf(ActivityVerdict.Inactive.class);
                assertThat(inactive.idle()).isLessThanOrEqualTo(((ActivityVerdict.Inactive) before).idle());
            }
            if (before instanceof ActivityVerdict.Active) {
                assertThat(after).isInstanceOf(ActivityVerdict.Active.class);
            }
        });
    }

    @Test
    @DisplayName("N3: a piece of coverage less, wherever it is cut out, never makes anybody inactive")
    void judge_coverageRemoved_neverInactive() {
        RandomCases.run("evidence.seed", random -> {
            Case one = any(random, 37);
            ActivityVerdict before = one.verdict();
            ActivityVerdict after = one.reading(without(random, one.read())).verdict();
            if (after instanceof ActivityVerdict.Inactive inactive) {
                assertThat(before).isInstanceOf(ActivityVerdict.Inactive.class);
                assertThat(inactive.idle()).isLessThanOrEqualTo(((ActivityVerdict.Inactive) before).idle());
            }
        });
    }

    @Test
    @DisplayName("I3: one source required more never makes anybody inactive")
    void judge_sourceRequiredMore_neverInactive() {
        RandomCases.run("evidence.seed", random -> {
            Case one = any(random, 37).requiring(Set.of(SignalSource.EVENTS));
            ActivityVerdict both = one.requiring(Set.copyOf(SOURCES)).verdict();
            if (both instanceof ActivityVerdict.Inactive) {
                assertThat(one.verdict()).isInstanceOf(ActivityVerdict.Inactive.class);
            }
        });
    }

    @Test
    @DisplayName("I3: one quiet day more never makes anybody inactive, nor lengthens idleness")
    void judge_quietDayMore_neverMoreInactive() {
        RandomCases.run("evidence.seed", random -> {
            Case one = any(random, 37);
            ActivityVerdict before = one.verdict();
            if (one.quiet(random.nextInt(HOURS / 24)).verdict() instanceof ActivityVerdict.Inactive inactive) {
                assertThat(before).isInstanceOf(ActivityVerdict.Inactive.class);
                assertThat(inactive.idle()).isLessThanOrEqualTo(((ActivityVerdict.Inactive) before).idle());
            }
        });
    }

    /** The newest stretch of each source is at least so long: a gap in the last 36 hours is a test of its own. */
    private static Case any(SplittableRandom random, int newestAtLeast) {
        int now = HOURS - 1 - random.nextInt(30);
        Map<SignalSource, List<int[]>> read = new HashMap<>();
        for (SignalSource source : SOURCES) {
            List<int[]> spans = new ArrayList<>();
            int newestEnd = now - random.nextInt(random.nextInt(4) == 0 ? 60 : 20);
            int end = newestEnd;
            int count = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(3);
            for (int i = 0; i < count && end > 40; i++) {
                int begin = Math.max(0, end - (i == 0 ? newestAtLeast : 1) - random.nextInt(i == 0 ? 800 : 300));
                spans.add(0, new int[] {begin, end});
                end = begin - random.nextInt(3);
            }
            read.put(source, spans);
        }
        List<Integer> signals = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            signals.add(random.nextInt(random.nextBoolean() ? HOURS : HOURS / 2));
        }
        Set<SignalSource> required = new HashSet<>(Set.of(SignalSource.EVENTS));
        if (random.nextBoolean()) {
            required.add(SignalSource.LOG);
        }
        int joined = random.nextInt(4) == 0 ? -1 : random.nextInt(random.nextBoolean() ? HOURS : HOURS / 2);
        int threshold = 24 * (1 + random.nextInt(25)) + random.nextInt(24);
        Set<Integer> quiet = new HashSet<>();
        for (int i = random.nextInt(6); i > 0 && random.nextBoolean(); i--) {
            quiet.add(random.nextInt(HOURS / 24));
        }
        return new Case(read, required, signals, joined, now, threshold, quiet);
    }

    private static Map<SignalSource, List<int[]>> without(
            SplittableRandom random, Map<SignalSource, List<int[]>> read) {
        SignalSource source = SOURCES.get(random.nextInt(SOURCES.size()));
        int from = random.nextInt(HOURS);
        int to = from + 1 + random.nextInt(random.nextBoolean() ? 24 : HOURS);
        List<int[]> left = new ArrayList<>();
        for (int[] span : read.getOrDefault(source, List.of())) {
            if (span[0] < Math.min(from, span[1])) {
                left.add(new int[] {span[0], Math.min(from, span[1])});
            }
            if (Math.max(to, span[0]) < span[1]) {
                left.add(new int[] {Math.max(to, span[0]), span[1]});
            }
        }
        Map<SignalSource, List<int[]>> less = new HashMap<>(read);
        less.put(source, left);
        return less;
    }

    private static String words(ActivityVerdict verdict) {
        if (verdict instanceof ActivityVerdict.Inactive inactive) {
            return "INACTIVE " + inactive.idle().toHours();
        }
        return verdict instanceof ActivityVerdict.Active ? "ACTIVE" : "UNKNOWN";
    }

    private static Instant instant(int hour) {
        return Instant.parse("2028-01-15T00:00:00Z").plus(Duration.ofHours(hour));
    }
}
