package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.ClosingOrigin;
import io.github.samspoke.core.reclamation.Justification;
import io.github.samspoke.core.reclamation.Notice;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.WorkNote;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What people do to candidates, each act in a unit of work of its own. */
final class CandidateDesk {
    private final Actor actor;
    private final ReclamationPorts ports;
    private final RuleRegistry registry;
    private final Asking asking;

    CandidateDesk(Actor actor, ReclamationPorts ports, RuleRegistry registry, Asking asking) {
        this.actor = actor;
        this.ports = ports;
        this.registry = registry;
        this.asking = asking;
    }

    RemovalCandidate create(ProfileId profile, String user, Justification justification, String reason) {
        if (reason.isBlank()) {
            throw new InvalidInputException("reason", "it is blank", "Say why the seat is to be taken back.");
        }
        return ports.work().inTransaction(() -> {
            Judge judge = Judge.of(ports, registry, profile);
            Assessment assessment = judge.assess(CandidateService.seat(ports, profile, user));
            String userUri = assessment.subscription().userUri();
            if (ports.candidates().open(profile, userUri).isPresent()) {
                throw new RefusedException("There is an open candidate of that person already", "Work on that one.");
            }
            RemovalCandidate candidate = RemovalCandidate.opened(
                            ports.candidates().nextNumber(),
                            profile,
                            userUri,
                            assessment.subscription().membershipUri(),
                            justification,
                            reason,
                            RemovalCandidate.BY_HAND,
                            CandidateService.inactiveDays(
                                    assessment, judge.rule().lastActivityThreshold()),
                            now())
                    .noted(note("made by hand: " + reason));
            String against = Judge.against(candidate, assessment);
            if (!against.isEmpty()) {
                throw new RefusedException(
                        "That person is no candidate: " + against, "Look at what explain() says of the person.");
            }
            RemovalCandidate onTerms = CandidateIdentifier.onTerms(candidate, judge.rule());
            ports.candidates().save(onTerms);
            return onTerms;
        });
    }

    RemovalCandidate assign(String number, String group, @Nullable String person) {
        if (group.isBlank()) {
            throw new InvalidInputException("group", "it is blank", "Name the assignment group.");
        }
        String words = "assigned to " + group + (person == null ? "" : ", " + person);
        return change(number, "candidate.assigned", words, c -> c.assigned(group, person, note(words)));
    }

    RemovalCandidate note(String number, String text) {
        return change(number, "candidate.noted", text, c -> c.noted(note(text)));
    }

    RemovalCandidate setRecipient(String number, @Nullable String email) {
        EmailAddress address = email == null ? null : EmailAddress.of(email);
        if (address != null && !address.value().contains("@")) {
            throw new InvalidInputException("email", "it is no address", "Give an e-mail address, or null.");
        }
        String words = "notices go to " + (address == null ? "the person" : "somebody else");
        return change(number, "candidate.addressed", words, c -> {
            RemovalCandidate addressed = c.addressed(address, note(words));
            if (c.state() == CandidateState.AWAITING_USER && !c.asked()) {
                return asked(addressed, recipient(addressed));
            }
            boolean undelivered = c.notice() != null && c.notice().deliveredAt() == null && !c.asked();
            boolean came = c.notice() != null && c.notice().bouncedAt() != null;
            return c.state() == CandidateState.ATTENTION_REQUIRED && (undelivered || came)
                    ? addressed.moved(CandidateState.READY, now(), actor, words, ClosingOrigin.MANUAL)
                    : addressed;
        });
    }

    private RemovalCandidate change(String number, String action, String words, UnaryOperator<RemovalCandidate> how) {
        return ports.work().inTransaction(() -> {
            RemovalCandidate candidate = find(ports, number);
            if (!candidate.state().open()) {
                throw new IllegalMoveException(
                        "Candidate " + number,
                        candidate.state().name(),
                        "be changed",
                        "Closed candidates stay closed.");
            }
            RemovalCandidate changed = how.apply(candidate);
            ports.candidates().save(changed);
            ports.audit()
                    .record(
                            candidate.profile().value(),
                            actor,
                            action,
                            number,
                            Map.of("user", candidate.userUri(), "note", words));
            return changed;
        });
    }

    RemovalCandidate request(String number) {
        return ports.work().inTransaction(() -> {
            RemovalCandidate candidate = find(ports, number);
            Judge judge = Judge.of(ports, registry, candidate.profile());
            Planner.requireReclaiming(judge.profile());
            String against = requireReady(candidate) ? judge.against(candidate) : "";
            if (!against.isEmpty()) {
                throw new RefusedException(
                        "Candidate " + number + " is not reclaimed: " + against,
                        "Look at what explain() says of the person.");
            }
            return requested(candidate);
        });
    }

    List<RemovalCandidate> requestAll(ProfileId profile) {
        return ports.work().inTransaction(() -> {
            Judge judge = Judge.of(ports, registry, profile);
            Planner.requireReclaiming(judge.profile());
            List<RemovalCandidate> ready = new ArrayList<>();
            for (RemovalCandidate listed : ports.candidates().list(profile)) {
                if (listed.state() == CandidateState.READY) {
                    Optional.of(find(ports, listed.number()))
                            .filter(c -> c.state() == CandidateState.READY)
                            .filter(c -> judge.against(c).isEmpty())
                            .ifPresent(ready::add);
                }
            }
            return ready.stream().map(this::requested).toList();
        });
    }

    private static boolean requireReady(RemovalCandidate candidate) {
        if (candidate.state() != CandidateState.READY) {
            throw new IllegalMoveException(
                    "Candidate " + candidate.number(),
                    candidate.state().name(),
                    "be reclaimed",
                    "Only one that is READY is; resume one that wants attention.");
        }
        return true;
    }

    private RemovalCandidate requested(RemovalCandidate candidate) {
        boolean ask = candidate.notifyUser()
                && candidate.daysToAnswer() > 0
                && candidate.justification().asks();
        RemovalCandidate next;
        if (ask && !candidate.asked()) {
            if (asking.notifier() == null) {
                throw new RefusedException(
                        "Candidate " + candidate.number() + " is to be asked first, and there is no notifier",
                        "Give the builder a notifier, or switch the rule's notices off.");
            }
            next = asked(candidate, recipient(candidate))
                    .moved(CandidateState.AWAITING_USER, now(), actor, "the person is asked", ClosingOrigin.US);
        } else {
            next = candidate.moved(CandidateState.AWAITING_REVOCATION, now(), actor, "to be revoked", ClosingOrigin.US);
        }
        ports.candidates().save(next);
        return next;
    }

    private RemovalCandidate asked(RemovalCandidate candidate, EmailAddress recipient) {
        return asked(candidate, recipient, now());
    }

    /** The candidate with a notice more than it had. */
    static RemovalCandidate asked(RemovalCandidate candidate, EmailAddress recipient, Instant now) {
        int sequence = candidate.lastNotice().map(Notice::sequence).orElse(0) + 1;
        return candidate.with(Notice.requested(sequence, recipient, candidate.daysToAnswer(), now));
    }

    private EmailAddress recipient(RemovalCandidate candidate) {
        return candidate.recipient() != null
                ? candidate.recipient()
                : ports.subscriptions()
                        .find(candidate.profile(), candidate.userUri())
                        .orElseThrow(() -> new NoSuchRecordException("subscription of", candidate.userUri()))
                        .email();
    }

    RemovalCandidate resume(String number, String note) {
        return move(number, CandidateState.READY, note, Set.of(CandidateState.ATTENTION_REQUIRED));
    }

    /** Closes a candidate, unless a removal of its seat may be on its way. */
    RemovalCandidate close(String number, CandidateState to, String note) {
        return move(number, to, note, Set.of(CandidateState.values()));
    }

    private RemovalCandidate move(String number, CandidateState to, String note, Set<CandidateState> from) {
        return ports.work().inTransaction(() -> {
            RemovalCandidate candidate = find(ports, number);
            if (!from.contains(candidate.state())) {
                throw new IllegalMoveException(
                        "Candidate " + number, candidate.state().name(), "move to " + to, "It is not in need of that.");
            }
            RemovalCandidate moved = candidate.moved(to, now(), actor, note, ClosingOrigin.MANUAL);
            requireNotInFlight(ports, candidate);
            ports.candidates().save(moved);
            return moved;
        });
    }

    static RemovalCandidate find(ReclamationPorts ports, String number) {
        return ports.candidates().find(number).orElseThrow(() -> new NoSuchRecordException("candidate", number));
    }

    /** What may be on its way is settled first: nothing else closes its candidate. */
    static void requireNotInFlight(ReclamationPorts ports, RemovalCandidate candidate) {
        boolean inFlight = ports.profiles()
                .find(candidate.profile())
                .flatMap(profile -> profile.pinned())
                .map(organization -> ports.journal().inFlight(organization.uri()).stream()
                        .anyMatch(item -> item.candidate().equals(candidate.number())))
                .orElse(false);
        if (inFlight) {
            throw new RefusedException(
                    "The removal of candidate " + candidate.number() + " may be on its way",
                    "Wait until the execution has settled it.");
        }
    }

    private WorkNote note(String text) {
        if (text.isBlank()) {
            throw new InvalidInputException("note", "it is blank", "Say what there is to say.");
        }
        return new WorkNote(now(), actor.name(), text);
    }

    private Instant now() {
        return ports.clock().instant();
    }
}
