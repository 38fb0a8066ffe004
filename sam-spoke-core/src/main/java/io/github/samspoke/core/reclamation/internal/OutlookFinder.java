package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.ActiveDays;
import io.github.samspoke.core.activity.ActivityEvidence;
import io.github.samspoke.core.activity.ActivityVerdict;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.Justification;
import io.github.samspoke.core.reclamation.Outlook;
import io.github.samspoke.core.reclamation.Protection;
import io.github.samspoke.core.reclamation.ProtectionReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** When somebody can be a candidate, and what has to change until then. */
final class OutlookFinder {
    private final Assessment today;
    private final Assessment.Grounds grounds;
    private final BiFunction<Assessment, Instant, Decision> onceIdle;
    private final List<String> toChange = new ArrayList<>();
    private Optional<Instant> first;

    private OutlookFinder(
            Assessment today, Assessment.Grounds grounds, BiFunction<Assessment, Instant, Decision> onceIdle) {
        this.grounds = grounds;
        this.today = today;
        this.onceIdle = onceIdle;
        this.first = Optional.of(grounds.at());
    }

    /** {@code onceIdle} says what the rule decides at an instant up to which the person was read and not seen. */
    static Outlook of(
            Assessment today, Assessment.Grounds grounds, BiFunction<Assessment, Instant, Decision> onceIdle) {
        OutlookFinder finder = new OutlookFinder(today, grounds, onceIdle);
        return finder.find();
    }

    private Outlook find() {
        if (today.reclaimable(Set.of())) {
            return new Outlook(grounds.at(), List.of());
        }
        protections();
        boolean left = today.decision() instanceof Decision.Reclaim reclaim
                && reclaim.justification() == Justification.LEFT_COMPANY;
        Optional<Instant> met = meetings();
        if (left) {
            met.ifPresent(end -> notBefore(met));
        } else {
            idleness(met.orElse(Instant.MIN));
        }
        return new Outlook(first.orElse(null), toChange);
    }

    private void protections() {
        for (Protection protection : today.protections()) {
            ProtectionReason reason = protection.reason();
            if (reason == ProtectionReason.UNKNOWN_EVIDENCE || reason == ProtectionReason.UPCOMING_MEETING) {
                continue;
            }
            toChange.add(reason + " must end: " + protection.detail());
            notBefore(protection.ends());
        }
    }

    /** When the last meeting that is still to come counts no more, for activity counts for its whole day. */
    private Optional<Instant> meetings() {
        if (today.nextUpcoming() == null) {
            return Optional.empty();
        }
        List<LocalDate> days = grounds.activity().upcomingDays().days();
        Instant end = later(
                ActiveDays.endOfDay(today.nextUpcoming()),
                days.isEmpty()
                        ? Instant.MIN
                        : ActiveDays.startOf(days.get(days.size() - 1).plusDays(1)));
        toChange.add("the meetings to come must be over, the last by " + end);
        return Optional.of(end);
    }

    private void idleness(Instant met) {
        ActivityEvidence evidence = today.evidence();
        Duration threshold = grounds.threshold();
        ActivityVerdict verdict = evidence.judge(threshold);
        if (evidence.idleSince() == null) {
            toChange.add("activity must be read: " + today.decision().reason());
            notBefore(Optional.empty());
            return;
        }
        Instant idleSince = later(evidence.idleSince(), met);
        if (!(verdict instanceof ActivityVerdict.Inactive)) {
            toChange.add("not be seen for " + threshold.toDays() + " days: "
                    + today.decision().reason());
        }
        Instant idle = later(grounds.at(), evidence.quiet().after(idleSince, threshold));
        notBefore(Optional.of(idle));
        Decision then = onceIdle.apply(today, idle);
        if (!(then instanceof Decision.Reclaim)) {
            toChange.add("the rule must say otherwise: " + then.reason());
            notBefore(Optional.empty());
        }
    }

    private void notBefore(Optional<Instant> at) {
        first = first.flatMap(known -> at.map(other -> later(known, other)));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
