package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.CoverageLedger;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.ProtectionReason;
import io.github.samspoke.core.reclamation.ReclamationRule;
import io.github.samspoke.core.reclamation.RuleRevision;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replays one threshold of a rule. The real assessor judges as of a day, with all protections; which days are worth asking
 * about is known beforehand of the built-in rule: the first of an idle stretch that is long enough.
 */
final class Replays {
    private final ReplayDays days;
    private final RuleRevision rule;
    private final ReclamationRule code;
    private final Surroundings around;
    private final Set<SignalSource> required;
    private final int threshold;
    private final @Nullable Assessor[] assessors;

    /** Hears of the first day of each run on which the seat is named, the next day of activity, and the spell's last. */
    @FunctionalInterface
    interface Namings {
        void named(int day, int nextActive, int left);
    }

    Replays(ReplayDays days, RuleRevision rule, ReclamationRule code, Surroundings around, Set<SignalSource> required) {
        this.days = days;
        this.rule = rule;
        this.code = code;
        this.around = around;
        this.required = required;
        this.threshold = Math.toIntExact(rule.lastActivityThreshold().toDays());
        this.assessors = new Assessor[days.end() + 1];
    }

    /** Whether an assessment takes the seat. A rule that makes no candidates names all the same. */
    static boolean names(Assessment assessment) {
        return assessment.decision() instanceof Decision.Reclaim
                && assessment.protections().stream()
                        .allMatch(protection -> protection.reason() == ProtectionReason.REPORT_ONLY);
    }

    private Assessor at(int day) {
        Assessor known = assessors[day];
        if (known == null) {
            Instant midnight = days.midnight(day);
            Map<SignalSource, List<Span>> read = required.stream()
                    .collect(Collectors.toMap(
                            source -> source, source -> List.of(new Span(days.midnight(0), midnight))));
            known = new Assessor(rule, code, new CoverageLedger(new HashMap<>(read)), around, midnight);
            assessors[day] = known;
        }
        return known;
    }

    /** Of the built-in rule: from gap to gap. */
    void gaps(ReplayedPerson person, Namings namings) {
        BitSet active = person.active();
        int namedUntil = Integer.MIN_VALUE;
        for (ReplayedPerson.Stretch stretch : person.stretches()) {
            int since = Math.max(0, Math.max(stretch.joined(), person.readFrom()));
            int old = stretch.joined() + (int) Protections.NEW_JOINER.toDays();
            // The gap that the stretch begins in.
            int idle = Math.max(since, active.previousSetBit(stretch.from() - 1) + 1);
            int nextActive;
            do {
                int next = active.nextSetBit(idle);
                nextActive = next < 0 ? Integer.MAX_VALUE : next;
                int first = Math.max(Math.max(days.idle(idle, threshold), stretch.from()), old);
                int last = Math.min(nextActive, stretch.to());
                if (first <= last && person.named(at(first), first)) {
                    // A change in the midst of a run begins no other.
                    if (first != namedUntil + 1) {
                        namings.named(first, nextActive, stretch.left());
                    }
                    namedUntil = last;
                }
                idle = Math.max(since, nextActive == Integer.MAX_VALUE ? nextActive : nextActive + 1);
            } while (nextActive < stretch.to());
        }
    }

    /** Of any rule: day by day. */
    void dayByDay(ReplayedPerson person, Namings namings) {
        int begin = days.idle(0, threshold);
        int named = Integer.MIN_VALUE;
        for (ReplayedPerson.Stretch stretch : person.stretches()) {
            for (int day = Math.max(begin, stretch.from()); day <= stretch.to(); day++) {
                if (person.named(at(day), day)) {
                    if (named != day - 1) {
                        int next = person.active().nextSetBit(day);
                        namings.named(day, next < 0 ? Integer.MAX_VALUE : next, stretch.left());
                    }
                    named = day;
                }
            }
        }
    }
}
