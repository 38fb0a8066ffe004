package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.ActivityVerdict;
import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.ClosingOrigin;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.Notice;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.WorkNote;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One round over the open candidates of a profile: what has become of each, and what time has brought. */
final class CandidateUpdate {
    /** For how long one that waits for somebody is left alone. */
    static final Duration TIMEOUT = Duration.ofDays(30);

    /** More than this between two rounds is time in which nobody looked: it counts for nothing. */
    private static final Duration MOST_BETWEEN = Duration.ofDays(2);

    private final ReclamationPorts ports;
    private final Asking asking;
    private final ProfileData profile;
    private final RuleRevision rule;
    private final Map<String, Assessment> assessments;
    private final boolean doubted;
    private final Instant now;
    private int changed;
    private int closed;

    CandidateUpdate(
            ReclamationPorts ports,
            Asking asking,
            ProfileData profile,
            RuleRevision rule,
            CandidateIdentifier.Reading reading) {
        this.ports = ports;
        this.asking = asking;
        this.profile = profile;
        this.rule = rule;
        this.assessments = reading.byUser();
        this.doubted = reading.held().isPresent();
        this.now = ports.clock().instant();
    }

    int changed() {
        return changed;
    }

    int closed() {
        return closed;
    }

    /**
     * First all that are to change are held, then it is read which removals are on their way, once, and only then is
     * anything written: no removal can begin on what is held here.
     */
    void run() {
        List<RemovalCandidate> changing = new ArrayList<>();
        for (RemovalCandidate listed : ports.candidates().list(profile.id())) {
            if (listed.state().open() && !next(listed).equals(listed)) {
                ports.candidates()
                        .find(listed.number())
                        .filter(held -> held.state().open())
                        .ifPresent(changing::add);
            }
        }
        Set<String> inFlight = changing.isEmpty()
                ? Set.of()
                : ports.journal().inFlight(profile.pinned().orElseThrow().uri()).stream()
                        .map(ReclaimItem::candidate)
                        .collect(Collectors.toSet());
        for (RemovalCandidate candidate : changing) {
            RemovalCandidate next = next(candidate);
            if (!inFlight.contains(candidate.number()) && !next.equals(candidate)) {
                write(candidate, next);
            }
        }
    }

    private void write(RemovalCandidate candidate, RemovalCandidate next) {
        if (next.state().open()) {
            changed++;
            ports.candidates().save(next);
        } else {
            closed++;
            boolean undecided = candidate.state() == CandidateState.AWAITING_APPROVAL
                    && next.workNote().equals(RemovalCandidate.TIMED_OUT);
            ports.candidates()
                    .save(
                            undecided
                                    ? NoticeDesk.keep(
                                            ports,
                                            asking,
                                            candidate,
                                            Actor.SYSTEM,
                                            "nobody decided on the wish to keep the seat")
                                    : next);
        }
    }

    /** What a candidate is after this round; itself, if nothing is to be done. */
    private RemovalCandidate next(RemovalCandidate candidate) {
        Assessment assessment = assessments.get(candidate.userUri());
        if (assessment == null) {
            boolean byHand = candidate.state() == CandidateState.AWAITING_REVOCATION;
            return byHand
                    ? closed(
                            candidate,
                            CandidateState.CLOSED_COMPLETE,
                            "removed by hand at the vendor",
                            ClosingOrigin.MANUAL)
                    : closed(
                            candidate,
                            CandidateState.CLOSED_SKIPPED,
                            "gone at the vendor, not by us",
                            ClosingOrigin.VENDOR);
        }
        if (!candidate.membershipUri().equals(assessment.subscription().membershipUri())) {
            return closed(candidate, CandidateState.CLOSED_CANCELED, RemovalCandidate.JOINED_AGAIN, ClosingOrigin.US);
        }
        String active = active(candidate, assessment);
        if (!active.isEmpty()) {
            return closed(candidate, CandidateState.CLOSED_CANCELED, active, ClosingOrigin.US);
        }
        if (assessment.decision() instanceof Decision.Unknown
                || assessment.subscription().status() != SubscriptionStatus.ACTIVE) {
            return counted(candidate, false);
        }
        String shield = assessment
                .standing(Set.of())
                .map(p -> p.reason() + ": " + p.detail())
                .orElse("");
        if (!shield.isEmpty()) {
            return closed(candidate, CandidateState.CLOSED_SKIPPED, shield, ClosingOrigin.US);
        }
        return doubted ? counted(candidate, false) : inTime(refreshed(candidate, assessment), assessment);
    }

    private RemovalCandidate closed(RemovalCandidate candidate, CandidateState to, String note, ClosingOrigin origin) {
        return candidate.moved(to, now, Actor.SYSTEM, note, origin);
    }

    /** Whom a person named goes on being named until there is activity since; whom a rule found, while the rule says so. */
    private String active(RemovalCandidate candidate, Assessment assessment) {
        if (!candidate.byHand()) {
            boolean seen = assessment.evidence().judge(rule.lastActivityThreshold()) instanceof ActivityVerdict.Active;
            return assessment.decision() instanceof Decision.Keep keep
                    ? (seen ? "" : RemovalCandidate.RULE_KEEPS) + keep.reason()
                    : "";
        }
        LastActivity last = assessment.evidence().last();
        return last != null && last.at().isAfter(candidate.openedAt())
                ? "last active: " + last.signal() + " at " + last.at()
                : "";
    }

    private RemovalCandidate refreshed(RemovalCandidate candidate, Assessment assessment) {
        long days = CandidateService.inactiveDays(assessment, rule.lastActivityThreshold());
        return candidate.byHand()
                ? candidate.refreshed(candidate.reason(), candidate.rule(), days)
                : candidate.refreshed(assessment.decision().reason(), rule.label(), days);
    }

    /** What time has brought to one whose evidence is known and speaks against it as before. */
    private RemovalCandidate inTime(RemovalCandidate candidate, Assessment assessment) {
        boolean waits = candidate.state() != CandidateState.READY && candidate.state() != CandidateState.AWAITING_USER;
        if (waits && !now.isBefore(candidate.actedAt().plus(TIMEOUT))) {
            return closed(candidate, CandidateState.CLOSED_CANCELED, RemovalCandidate.TIMED_OUT, ClosingOrigin.US);
        }
        boolean asks = candidate.state() == CandidateState.AWAITING_USER;
        if (candidate.asked() && (asks || candidate.state() == CandidateState.AWAITING_APPROVAL)) {
            return candidate.moved(CandidateState.AWAITING_REVOCATION, now, "judged anew, and still not in use");
        }
        return asks ? waited(candidate, assessment) : candidate;
    }

    private RemovalCandidate waited(RemovalCandidate candidate, Assessment assessment) {
        EmailAddress own = assessment.subscription().email();
        Notice asked = candidate.notice();
        if (asked == null
                || (candidate.recipient() == null && !asked.recipient().equals(own))) {
            WorkNote note = new WorkNote(now, Actor.SYSTEM.name(), "the e-mail address has changed: asked anew");
            return CandidateDesk.asked(candidate.noted(note), own, now);
        }
        RemovalCandidate later = counted(candidate, true);
        Notice notice = later.lastNotice().orElseThrow();
        if (notice.deliveredAt() == null) {
            boolean lost = notice.counted().compareTo(Notice.RECEIPT_WITHIN) >= 0;
            String what = notice.sentAt() == null ? "the notice could not be sent" : "no receipt of its delivery";
            return lost ? later.moved(CandidateState.ATTENTION_REQUIRED, now, what + " within 48 hours") : later;
        }
        if (notice.counted().compareTo(notice.time()) >= 0) {
            return later.with(notice.elapsed(now))
                    .moved(
                            CandidateState.AWAITING_REVOCATION,
                            now,
                            "no answer within " + notice.days() + " days; judged anew, and still not in use");
        }
        int due = remindersDue(notice);
        return due > notice.reminders() ? later.with(notice.reminding(due, now)) : later;
    }

    /** A reminder at half time, and one a day before the end. */
    private static int remindersDue(Notice notice) {
        Duration time = notice.time();
        int due = 0;
        for (Duration at : new TreeSet<>(List.of(time.dividedBy(2), time.minusDays(1)))) {
            due += at.compareTo(Duration.ZERO) > 0 && notice.counted().compareTo(at) >= 0 ? 1 : 0;
        }
        return due;
    }

    /** The clock of an open notice, moved on; where the evidence is not known, without counting the time. */
    private RemovalCandidate counted(RemovalCandidate candidate, boolean counts) {
        Notice notice = candidate.notice();
        if (candidate.state() != CandidateState.AWAITING_USER || notice == null || notice.asked()) {
            return candidate;
        }
        Duration since = Duration.between(notice.countedUntil(), now);
        if (since.isNegative() || since.isZero()) {
            return candidate;
        }
        Duration most = since.compareTo(MOST_BETWEEN) > 0 ? MOST_BETWEEN : since;
        return candidate.with(notice.counting(now, counts ? most : Duration.ZERO));
    }
}
