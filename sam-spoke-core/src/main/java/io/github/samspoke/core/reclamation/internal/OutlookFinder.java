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
import java.util.Set;
import java.util.function.BiFunction;

/** When somebody can be a candidate, and what has to change until then. */
final class OutlookFinder {
    private final Assessment today;
    private final Assessment.Grounds grounds;
    private final BiFunction<Assessment, Instant, Decision> onceIdle;
    private final List<String> toChange = new ArrayList<>();
    private Instant first;
    private boolean never;

    private OutlookFinder(
            Assessment today, Assessment.Grounds grounds, BiFunction<Assessment, Instant, Decision> onceIdle) {
        this.grounds = grounds;
        this.today = today;
        this.onceIdle = onceIdle;
        this.first = grounds.at();
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
        Instant met = meetings();
        notBefore(met);
        if (!left) {
            idleness(met);
        }
        return new Outlook(never ? null : first, toChange);
    }

    private void protections() {
        for (Protection protection : today.protections()) {
            ProtectionReason reason = protection.reason();
            if (reason == ProtectionReason.UNKNOWN_EVIDENCE || reason == ProtectionReason.UPCOMING_MEETING) {
                continue;
            }
            toChange.add(reason + " must end: " + protection.detail());
            if (protection.ends().isPresent()) {
                notBefore(protection.ends().get());
            } else {
                never = true;
            }
        }
    }

    /** When the last meeting that is still to come counts no more, for activity counts for its whole day. */
    private Instant meetings() {
        if (today.nextUpcoming() == null) {
            return Instant.MIN;
        }
        List<LocalDate> days = grounds.activity().upcomingDays().days();
        Instant end = later(
                ActiveDays.endOfDay(today.nextUpcoming()),
                days.isEmpty()
                        ? Instant.MIN
                        : ActiveDays.startOf(days.get(days.size() - 1).plusDays(1)));
        toChange.add("the meetings to come must be over, the last by " + end);
        return end;
    }

    private void idleness(Instant met) {
        ActivityEvidence evidence = today.evidence();
        Duration threshold = grounds.threshold();
        ActivityVerdict verdict = evidence.judge(threshold);
        if (evidence.idleSince() == null) {
            toChange.add("activity must be read: " + today.decision().reason());
            never = true;
            return;
        }
        Instant idleSince = later(evidence.idleSince(), met);
        if (!(verdict instanceof ActivityVerdict.Inactive)) {
            toChange.add("not be seen for " + threshold.toDays() + " days: "
                    + today.decision().reason());
        }
        Instant idle = later(grounds.at(), evidence.quiet().after(idleSince, threshold));
        notBefore(idle);
        Decision then = onceIdle.apply(today, idle);
        if (!(then instanceof Decision.Reclaim)) {
            toChange.add("the rule must say otherwise: " + then.reason());
            never = true;
        }
    }

    private void notBefore(Instant at) {
        first = later(first, at);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
