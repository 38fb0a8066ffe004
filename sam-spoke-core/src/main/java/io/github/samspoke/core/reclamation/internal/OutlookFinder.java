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
    private final BiFunction<Assessment, Instant, Decision> onceIdle;
    private final List<String> toChange = new ArrayList<>();
    private Optional<Instant> first;

    private OutlookFinder(Assessment today, BiFunction<Assessment, Instant, Decision> onceIdle) {
        this.today = today;
        this.onceIdle = onceIdle;
        this.first = Optional.of(today.grounds().at());
    }

    /** {@code onceIdle} says what the rule decides at an instant up to which the person was read and not seen. */
    static Outlook of(Assessment today, BiFunction<Assessment, Instant, Decision> onceIdle) {
        OutlookFinder finder = new OutlookFinder(today, onceIdle);
        return finder.find();
    }

    private Outlook find() {
        if (today.reclaimable(Set.of())) {
            return new Outlook(today.grounds().at(), List.of());
        }
        protections();
        boolean left = today.decision() instanceof Decision.Reclaim reclaim
                && reclaim.justification() == Justification.LEFT_COMPANY;
        if (!left) {
            idleness();
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

    private void idleness() {
        ActivityEvidence evidence = today.evidence();
        Duration threshold = today.grounds().threshold();
        Instant idleSince = evidence.idleSince();
        ActivityVerdict verdict = evidence.judge(threshold);
        if (idleSince == null) {
            toChange.add("activity must be read: " + today.decision().reason());
            notBefore(Optional.empty());
            return;
        }
        List<LocalDate> upcoming = today.activity().upcomingDays();
        if (!upcoming.isEmpty()) {
            LocalDate last = upcoming.get(upcoming.size() - 1);
            toChange.add("the meetings to come must be over, the last on " + last + ", and " + threshold.toDays()
                    + " days more");
            idleSince = later(idleSince, ActiveDays.startOf(last.plusDays(1)));
        } else if (today.nextUpcoming() != null) {
            toChange.add("the meeting on " + today.nextUpcoming() + " must be over");
            idleSince = later(idleSince, ActiveDays.endOfDay(today.nextUpcoming()));
        }
        if (!(verdict instanceof ActivityVerdict.Inactive)) {
            toChange.add("not be seen for " + threshold.toDays() + " days: "
                    + today.decision().reason());
        }
        Instant idle = later(today.grounds().at(), evidence.quiet().after(idleSince, threshold));
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
