package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.Justification;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.subscription.HeldFigure;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The jobs "SAM - Identify new reclamation candidates" and "SAM - Updating Existing Reclamation Candidates" for one
 * profile.
 */
public final class CandidateIdentifier {
    private final ReclamationPorts ports;
    private final RuleRegistry registry;

    /** What a job did; while a figure is held nothing is made or refreshed. */
    public record Outcome(int seen, int created, int refreshed, int closed, Optional<HeldFigure> held) {}

    /** Everybody with a seat, assessed, and whether the assessment is doubted. */
    private record Reading(List<Assessment> assessments, Optional<HeldFigure> held) {
        List<Assessment> reclaimable() {
            return held.isPresent()
                    ? List.of()
                    : assessments.stream()
                            .filter(assessment -> assessment.reclaimable(Set.of()))
                            .toList();
        }
    }

    public CandidateIdentifier(ReclamationPorts ports, RuleRegistry registry) {
        this.ports = ports;
        this.registry = registry;
    }

    /** Makes candidates of those who have none open. Runs in one unit of work. */
    public Outcome identify(ProfileData profile, RuleRevision rule) {
        Reading reading = read(profile, rule);
        int created = 0;
        for (Assessment assessment : reading.reclaimable()) {
            if (open(profile, assessment).isEmpty()) {
                create(ports, profile, assessment, rule, ports.clock().instant());
                created++;
            }
        }
        return new Outcome(reading.assessments().size(), created, 0, 0, reading.held());
    }

    /** Closes open candidates whose time is over and refreshes the others. Runs in one unit of work. */
    public Outcome update(ProfileData profile, RuleRevision rule) {
        Reading reading = read(profile, rule);
        int closed = close(profile, reading.assessments());
        int refreshed = 0;
        for (Assessment assessment : reading.reclaimable()) {
            refreshed += refresh(profile, assessment, rule) ? 1 : 0;
        }
        return new Outcome(reading.assessments().size(), 0, refreshed, closed, reading.held());
    }

    private Reading read(ProfileData profile, RuleRevision rule) {
        List<SoftwareSubscription> seats = ports.subscriptions().list(profile.id());
        Assessor assessor = Assessor.of(ports, registry, profile, rule, seats);
        Map<String, UserActivity> activity = ports.activity().list(profile.id());
        List<Assessment> assessments = new ArrayList<>();
        for (SoftwareSubscription seat : seats) {
            if (seat.status() != SubscriptionStatus.ENDED) {
                assessments.add(assessor.assess(seat, activity.getOrDefault(seat.userUri(), UserActivity.NONE)));
            }
        }
        return new Reading(assessments, Doubt.of(ports, profile.id(), assessments, activity, rule));
    }

    private Optional<RemovalCandidate> open(ProfileData profile, Assessment assessment) {
        return ports.candidates().open(profile.id(), assessment.subscription().userUri());
    }

    /** Whether there was an open candidate that says something else now; an unchanged one is not written. */
    private boolean refresh(ProfileData profile, Assessment assessment, RuleRevision rule) {
        Optional<RemovalCandidate> open = open(profile, assessment);
        Optional<RemovalCandidate> changed = open.map(candidate -> candidate.refreshed(
                        assessment.decision().reason(),
                        rule.label(),
                        CandidateService.inactiveDays(assessment, rule.lastActivityThreshold())))
                .filter(refreshed -> !open.equals(Optional.of(refreshed)));
        changed.ifPresent(ports.candidates()::save);
        return changed.isPresent();
    }

    private int close(ProfileData profile, List<Assessment> assessments) {
        int closed = 0;
        Set<String> seats = new HashSet<>();
        for (Assessment assessment : assessments) {
            seats.add(assessment.subscription().userUri());
            Optional<RemovalCandidate> open = open(profile, assessment);
            if (open.isPresent() && closing(open.get(), assessment).isPresent() && !inFlight(profile, open.get())) {
                move(open.get(), closing(open.get(), assessment).get(), why(open.get(), assessment));
                closed++;
            }
        }
        for (RemovalCandidate candidate : ports.candidates().list(profile.id())) {
            if (candidate.state().open() && !seats.contains(candidate.userUri()) && !inFlight(profile, candidate)) {
                boolean manual = candidate.state() == CandidateState.AWAITING_REVOCATION;
                move(
                        candidate,
                        manual ? CandidateState.CLOSED_COMPLETE : CandidateState.CLOSED_SKIPPED,
                        manual ? "removed by hand at the vendor" : "gone at the vendor, not by us");
                closed++;
            }
        }
        return closed;
    }

    /** Unknown evidence closes nothing: the candidate is held. So does a protection that is only about evidence. */
    private static Optional<CandidateState> closing(RemovalCandidate candidate, Assessment assessment) {
        if (!candidate.membershipUri().equals(assessment.subscription().membershipUri())) {
            return Optional.of(CandidateState.CLOSED_CANCELED);
        }
        if (assessment.decision() instanceof Decision.Keep) {
            return Optional.of(CandidateState.CLOSED_CANCELED);
        }
        return assessment.decision() instanceof Decision.Reclaim
                        && assessment.standing(Set.of()).isPresent()
                        && assessment.subscription().status() == SubscriptionStatus.ACTIVE
                ? Optional.of(CandidateState.CLOSED_SKIPPED)
                : Optional.empty();
    }

    private static String why(RemovalCandidate candidate, Assessment assessment) {
        if (!candidate.membershipUri().equals(assessment.subscription().membershipUri())) {
            return "joined again under another membership";
        }
        return assessment.decision() instanceof Decision.Keep keep
                ? keep.reason()
                : assessment
                        .standing(Set.of())
                        .map(p -> p.reason() + ": " + p.detail())
                        .orElse("");
    }

    /** Whether somebody's removal may be on its way: then nothing else may close the candidate. */
    private boolean inFlight(ProfileData profile, RemovalCandidate candidate) {
        return ports.journal().inFlight(profile.pinned().orElseThrow().uri()).stream()
                .anyMatch(item -> item.candidate().equals(candidate.number()));
    }

    private void move(RemovalCandidate candidate, CandidateState to, String note) {
        RemovalCandidate moved = candidate.moved(to, ports.clock().instant(), note);
        ports.candidates().save(moved);
        ports.audit()
                .record(
                        candidate.profile().value(),
                        Actor.SYSTEM,
                        "candidate.moved",
                        candidate.number(),
                        CandidateService.note(moved));
    }

    static RemovalCandidate create(
            ReclamationPorts ports, ProfileData profile, Assessment assessment, RuleRevision rule, Instant now) {
        RemovalCandidate candidate = RemovalCandidate.opened(
                ports.candidates().nextNumber(),
                profile.id(),
                assessment.subscription().userUri(),
                assessment.subscription().membershipUri(),
                assessment.decision() instanceof Decision.Reclaim reclaim
                        ? reclaim.justification()
                        : Justification.LOW_USAGE,
                assessment.decision().reason(),
                rule.label(),
                CandidateService.inactiveDays(assessment, rule.lastActivityThreshold()),
                now);
        ports.candidates().save(candidate);
        ports.audit()
                .record(
                        profile.id().value(),
                        Actor.SYSTEM,
                        "candidate.opened",
                        candidate.number(),
                        Map.of("user", candidate.userUri(), "rule", rule.label(), "reason", candidate.reason()));
        return candidate;
    }
}
