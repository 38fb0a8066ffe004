package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.ClosingOrigin;
import io.github.samspoke.core.reclamation.KeepApprover;
import io.github.samspoke.core.reclamation.Notice;
import io.github.samspoke.core.reclamation.NoticeAnswer;
import io.github.samspoke.core.reclamation.NoticeLinkException;
import io.github.samspoke.core.reclamation.NoticeLinkException.Problem;
import io.github.samspoke.core.reclamation.NoticePage;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.UserProtection;
import io.github.samspoke.core.reclamation.WorkNote;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What comes back on notices: receipts, answers, and the decisions on them. */
final class NoticeDesk {
    private static final Duration MOST_LEAVE = Duration.ofDays(366);

    private final Actor actor;
    private final Authorizer authorizer;
    private final ReclamationPorts ports;
    private final RuleRegistry registry;
    private final Asking asking;

    NoticeDesk(Actor actor, Authorizer authorizer, ReclamationPorts ports, RuleRegistry registry, Asking asking) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.ports = ports;
        this.registry = registry;
        this.asking = asking;
    }

    void delivered(String id, Instant at) {
        receipt(id, (candidate, notice) -> {
            Instant earliest = notice.sentAt() == null ? notice.requestedAt() : notice.sentAt();
            Instant sane = at.isBefore(earliest) ? earliest : at.isAfter(now()) ? now() : at;
            return candidate.with(notice.delivered(sane));
        });
    }

    void bounced(String id, String reason) {
        receipt(id, (candidate, notice) -> {
            RemovalCandidate bounced = candidate.with(notice.bounced(now(), reason));
            boolean waiting = candidate.state() == CandidateState.AWAITING_USER && notice.answer() == null;
            return waiting
                    ? bounced.moved(
                            CandidateState.ATTENTION_REQUIRED, now(), actor, "the notice came back", ClosingOrigin.US)
                    : bounced;
        });
    }

    /** Takes a receipt of the newest notice of an open candidate; any other changes nothing any more. */
    private void receipt(String id, BiFunction<RemovalCandidate, Notice, RemovalCandidate> taken) {
        NoticeLinks.Opened named = NoticeLinks.noticeId(id).orElseThrow(() -> new NoSuchRecordException("notice", id));
        ports.work().inTransaction(() -> {
            RemovalCandidate candidate = CandidateDesk.find(ports, named.candidate());
            Notice notice = candidate.notice();
            if (notice == null || named.sequence() > notice.sequence()) {
                throw new NoSuchRecordException("notice", id);
            }
            if (candidate.state().open() && named.sequence() == notice.sequence()) {
                RemovalCandidate changed = taken.apply(candidate, notice);
                if (!changed.equals(candidate)) {
                    ports.candidates().save(changed);
                    boolean arrived = Objects.requireNonNull(changed.notice()).bouncedAt() == null;
                    record(changed, arrived ? "notice.delivered" : "notice.bounced", Map.of("notice", id));
                }
            }
        });
    }

    NoticePage page(String token) {
        NoticeLinks.Opened link = asking.links().open(token, now());
        RemovalCandidate candidate =
                ports.candidates().find(link.candidate()).orElseThrow(() -> new NoticeLinkException(Problem.INVALID));
        return page(candidate, current(candidate, link));
    }

    private static Notice current(RemovalCandidate candidate, NoticeLinks.Opened link) {
        Notice notice = candidate.notice();
        if (notice == null || notice.sequence() < link.sequence()) {
            throw new NoticeLinkException(Problem.INVALID);
        }
        if (notice.sequence() > link.sequence()) {
            throw new NoticeLinkException(Problem.SUPERSEDED);
        }
        return notice;
    }

    private NoticePage page(RemovalCandidate candidate, Notice notice) {
        String person = ports.subscriptions()
                .find(candidate.profile(), candidate.userUri())
                .map(SoftwareSubscription::name)
                .orElse("");
        return new NoticePage(
                notice.id(candidate.number()),
                person,
                candidate.reason(),
                notice.answerBy(),
                notice.answer(),
                candidate.state().open() && notice.answer() == null);
    }

    NoticePage answer(String token, NoticeAnswer answer) {
        NoticeLinks.Opened link = asking.links().open(token, now());
        return ports.work().inTransaction(() -> {
            RemovalCandidate candidate = ports.candidates()
                    .find(link.candidate())
                    .orElseThrow(() -> new NoticeLinkException(Problem.INVALID));
            Notice notice = current(candidate, link);
            if (notice.answer() != null) {
                if (notice.answer().equals(answer)) {
                    return page(candidate, notice);
                }
                throw new NoticeLinkException(Problem.USED);
            }
            if (!candidate.state().open()) {
                throw new NoticeLinkException(Problem.CLOSED);
            }
            CandidateDesk.requireNotInFlight(ports, candidate);
            Notice answered = notice.answered(answer, now());
            RemovalCandidate next = taken(candidate.with(answered), answer);
            ports.candidates().save(next);
            record(next, "notice.answered", Map.of("notice", answered.id(next.number()), "answer", answer.toString()));
            return page(next, answered);
        });
    }

    private RemovalCandidate taken(RemovalCandidate candidate, NoticeAnswer answer) {
        return switch (answer.kind()) {
            case RELEASE -> entered(candidate, "the person has released the seat");
            case KEEP -> kept(candidate);
            case ON_LEAVE_UNTIL -> onLeave(candidate, Objects.requireNonNull(answer.until()));
        };
    }

    /** A wish that nobody has to approve stands; one that comes late or unexpected is looked at by a person. */
    private RemovalCandidate kept(RemovalCandidate candidate) {
        if (asking.approver() == null) {
            return keep(ports, asking, candidate, actor, "the person wants to keep the seat");
        }
        CandidateState next = candidate.state() == CandidateState.AWAITING_USER
                ? CandidateState.AWAITING_APPROVAL
                : CandidateState.ATTENTION_REQUIRED;
        return candidate.state() == next
                ? candidate
                : candidate.moved(next, now(), actor, "the person wants to keep the seat", ClosingOrigin.US);
    }

    private RemovalCandidate onLeave(RemovalCandidate candidate, LocalDate until) {
        Instant end = until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (!end.isAfter(now()) || end.isAfter(now().plus(MOST_LEAVE))) {
            throw new InvalidInputException(
                    "until", "the leave ends in the past or in more than a year", "Give the last day of the leave.");
        }
        String words = "on leave until " + until;
        shield(
                ports,
                UserProtection.onLeave(
                        ports.numbers().next(Numbered.PROTECTION),
                        candidate.userUri(),
                        words + ", as said on a notice of " + candidate.number(),
                        actor.name(),
                        now(),
                        end),
                actor);
        return candidate.moved(CandidateState.CLOSED_SKIPPED, now(), actor, words, ClosingOrigin.US);
    }

    /** Closes a candidate whose seat is kept, and leaves the person alone for a while. */
    static RemovalCandidate keep(
            ReclamationPorts ports, Asking asking, RemovalCandidate candidate, Actor by, String words) {
        Instant now = ports.clock().instant();
        shield(
                ports,
                UserProtection.coolDown(
                        ports.numbers().next(Numbered.PROTECTION),
                        candidate.userUri(),
                        words + ", " + candidate.number(),
                        by.name(),
                        now,
                        now.plus(asking.coolDown())),
                by);
        return candidate.moved(CandidateState.CLOSED_SKIPPED, now, by, words, ClosingOrigin.US);
    }

    private static void shield(ReclamationPorts ports, UserProtection protection, Actor by) {
        ports.protections().save(protection);
        ports.audit()
                .record(
                        AuditLog.INSTANCE,
                        by,
                        "protection.added",
                        protection.id(),
                        Map.of(
                                "kind",
                                protection.kind().name(),
                                "reason",
                                protection.reason(),
                                "until",
                                String.valueOf(protection.until())));
    }

    RemovalCandidate approve(String number, String note) {
        return decide(number, candidate -> keep(ports, asking, candidate, actor, "keep approved: " + note));
    }

    RemovalCandidate reject(String number, String note) {
        return decide(number, candidate -> {
            Notice notice = Objects.requireNonNull(candidate.notice());
            return entered(candidate.with(notice.rejected()), "keep rejected: " + note);
        });
    }

    private RemovalCandidate decide(String number, UnaryOperator<RemovalCandidate> decision) {
        return ports.work().inTransaction(() -> {
            RemovalCandidate candidate = CandidateDesk.find(ports, number);
            if (candidate.state() != CandidateState.AWAITING_APPROVAL || candidate.asked()) {
                throw new IllegalMoveException(
                        "Candidate " + number,
                        candidate.state() + (candidate.asked() ? " and decided on" : ""),
                        "be decided on",
                        "Only a wish to keep that waits for approval is.");
            }
            requireDecider(candidate);
            RemovalCandidate decided = decision.apply(candidate);
            ports.candidates().save(decided);
            String word = decided.asked() ? "rejected" : "approved";
            record(decided, "notice.decided", Map.of("keep", word));
            return decided;
        });
    }

    private void requireDecider(RemovalCandidate candidate) {
        KeepApprover approver = asking.approver();
        if (approver == null) {
            authorizer.require(actor, Role.SAM_ADMIN, "decide on keeping a seat without an approver");
        } else if (!approver.decides(actor, candidate)) {
            throw new RefusedException(
                    actor.name() + " does not decide on candidate " + candidate.number(),
                    "Ask somebody of " + candidate.assignmentGroup() + " or whoever the host lets decide.");
        }
    }

    /** The candidate on its way to a plan, if it is to go on as things stand now; else it waits for the update job. */
    private RemovalCandidate entered(RemovalCandidate candidate, String words) {
        boolean waits = candidate.state() == CandidateState.AWAITING_USER
                || candidate.state() == CandidateState.AWAITING_APPROVAL;
        boolean enters = waits
                && Judge.of(ports, registry, candidate.profile())
                        .against(candidate)
                        .isEmpty();
        return enters
                ? candidate.moved(CandidateState.AWAITING_REVOCATION, now(), actor, words, ClosingOrigin.US)
                : candidate.noted(new WorkNote(now(), actor.name(), words));
    }

    private void record(RemovalCandidate candidate, String action, Map<String, String> details) {
        Map<String, String> all = new TreeMap<>(details);
        all.put("user", candidate.userUri());
        ports.audit().record(candidate.profile().value(), actor, action, candidate.number(), all);
    }

    private Instant now() {
        return ports.clock().instant();
    }
}
