package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.Justification;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.RuleTerms;
import io.github.samspoke.core.subscription.HeldFigure;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The jobs "SAM - Identify new reclamation candidates" and "SAM - Updating Existing Reclamation Candidates" for one
 * profile.
 */
public final class CandidateIdentifier {
    private final ReclamationPorts ports;
    private final RuleRegistry registry;
    private final Asking asking;

    /** What a job did; while a figure is held nothing is made or refreshed, and no time counts. */
    public record Outcome(int seen, int created, int refreshed, int closed, Optional<HeldFigure> held) {}

    /** Everybody with a seat, assessed, and whether the assessment is doubted. */
    record Reading(List<Assessment> assessments, Optional<HeldFigure> held) {
        static Reading of(
                ReclamationPorts ports,
                Assessor assessor,
                ProfileId profile,
                List<SoftwareSubscription> seats,
                RuleRevision rule) {
            List<Assessment> assessments = new ArrayList<>();
            Doubt.Tally tally = new Doubt.Tally(ports.clock().instant(), rule);
            SeatReading.each(ports.activity(), assessor, profile, seats, (assessment, activity) -> {
                assessments.add(assessment);
                tally.add(activity);
            });
            return new Reading(assessments, Doubt.of(ports, profile, assessments, tally, rule));
        }

        List<Assessment> reclaimable() {
            return held.isPresent()
                    ? List.of()
                    : assessments.stream()
                            .filter(assessment -> assessment.reclaimable(Set.of()))
                            .toList();
        }

        Map<String, Assessment> byUser() {
            return assessments.stream()
                    .collect(Collectors.toMap(one -> one.subscription().userUri(), Function.identity()));
        }
    }

    public CandidateIdentifier(ReclamationPorts ports, RuleRegistry registry, Asking asking) {
        this.ports = ports;
        this.registry = registry;
        this.asking = asking;
    }

    /** Makes candidates of those who have none open, unless the rule only reports. Runs in one unit of work. */
    public Outcome identify(ProfileData profile, RuleRevision rule) {
        Reading reading = read(profile, rule);
        Set<String> open = ports.candidates().list(profile.id()).stream()
                .filter(candidate -> candidate.state().open())
                .map(RemovalCandidate::userUri)
                .collect(Collectors.toSet());
        int created = 0;
        for (Assessment assessment : rule.terms().createCandidate() ? reading.reclaimable() : List.<Assessment>of()) {
            if (!open.contains(assessment.subscription().userUri())) {
                create(ports, profile, assessment, rule, ports.clock().instant());
                created++;
            }
        }
        return new Outcome(reading.assessments().size(), created, 0, 0, reading.held());
    }

    /** Closes open candidates whose time is over, moves those on that wait, and refreshes the others. Runs in one unit of work. */
    public Outcome update(ProfileData profile, RuleRevision rule) {
        Reading reading = read(profile, rule);
        CandidateUpdate update = new CandidateUpdate(ports, asking, profile, rule, reading);
        update.run();
        return new Outcome(reading.assessments().size(), 0, update.changed(), update.closed(), reading.held());
    }

    private Reading read(ProfileData profile, RuleRevision rule) {
        List<SoftwareSubscription> seats = ports.subscriptions().list(profile.id());
        Assessor assessor = Assessor.of(ports, registry, profile, rule, seats);
        return Reading.of(ports, assessor, profile.id(), seats, rule);
    }

    static RemovalCandidate create(
            ReclamationPorts ports, ProfileData profile, Assessment assessment, RuleRevision rule, Instant now) {
        RemovalCandidate candidate = onTerms(
                RemovalCandidate.opened(
                        ports.candidates().nextNumber(),
                        profile.id(),
                        assessment.subscription().userUri(),
                        assessment.subscription().membershipUri(),
                        justification(assessment.decision()),
                        assessment.decision().reason(),
                        rule.label(),
                        CandidateService.inactiveDays(assessment, rule.lastActivityThreshold()),
                        now),
                rule);
        ports.candidates().save(candidate);
        return candidate;
    }

    private static Justification justification(Decision decision) {
        return decision instanceof Decision.Reclaim reclaim ? reclaim.justification() : Justification.LOW_USAGE;
    }

    /** A candidate keeps the terms that its rule had when it was made. */
    static RemovalCandidate onTerms(RemovalCandidate candidate, RuleRevision rule) {
        RuleTerms terms = rule.terms();
        return candidate.onTerms(rule.notifyUser(), terms.daysBeforeReclamation(), terms.assignmentGroup());
    }
}
