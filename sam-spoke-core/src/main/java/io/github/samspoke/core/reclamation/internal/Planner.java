package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.ActivityEvidence;
import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileMode;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.Impact;
import io.github.samspoke.core.reclamation.LeftOut;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.Policy;
import io.github.samspoke.core.reclamation.Protection;
import io.github.samspoke.core.reclamation.ProtectionReason;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.Seat;
import io.github.samspoke.core.subscription.Snapshot;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes plans, inside one unit of work. It has no way to a vendor. */
final class Planner {
    static final Duration LIFE = Duration.ofHours(24);
    private static final Duration MOST_AGE = Duration.ofHours(24);
    private static final Duration MOST_AHEAD = Duration.ofMinutes(5);

    private final ReclamationPorts ports;
    private final RuleRegistry registry;
    private final Breaker breaker;

    Planner(ReclamationPorts ports, RuleRegistry registry, Breaker breaker) {
        this.ports = ports;
        this.registry = registry;
        this.breaker = breaker;
    }

    /** A person who would be taken, and the candidate that is open for them. */
    private record Taken(Assessment assessment, Optional<RemovalCandidate> candidate) {
        SoftwareSubscription seat() {
            return assessment.subscription();
        }
    }

    /** Whom a plan would take now, for what is read of them before it is made. Writes nothing. */
    List<Seat> wanted(ProfileData profile, Policy policy, boolean unattended) {
        requireReclaiming(profile);
        requireFreshDownload(ports, profile);
        RuleRevision rule = reviewedRule(profile);
        String organization = profile.pinned().orElseThrow().uri();
        Assessor assessor = Assessor.of(ports, registry, profile, rule);
        return taken(profile, policy, rule, unattended, assessor, new ArrayList<>()).stream()
                .map(Taken::seat)
                .map(seat -> new Seat(organization, seat.membershipUri(), seat.userUri(), seat.email(), seat.role()))
                .toList();
    }

    ReclamationPlan plan(ProfileData profile, Policy policy, Actor planner, ImpactReading.Read read) {
        return plan(profile, policy, planner, read, false);
    }

    /** Of those who are to be asked it takes only whose notice was answered or has elapsed. */
    ReclamationPlan planUnattended(ProfileData profile, Policy policy, Actor planner, ImpactReading.Read read) {
        return plan(profile, policy, planner, read, true);
    }

    private ReclamationPlan plan(
            ProfileData profile, Policy policy, Actor planner, ImpactReading.Read read, boolean unattended) {
        requireReclaiming(profile);
        RuleRevision rule = reviewedRule(profile);
        Snapshot snapshot = requireFreshDownload(ports, profile);
        Assessor assessor = Assessor.of(ports, registry, profile, rule);
        Doubt.refuse(ports, profile, assessor, rule);
        List<LeftOut> leftOut = new ArrayList<>();
        List<Taken> taken = read(taken(profile, policy, rule, unattended, assessor, leftOut), read, leftOut);
        Instant now = ports.clock().instant();
        String organization = profile.pinned().orElseThrow().uri();
        Span covered = ports.activity()
                .coverage(profile.id())
                .common(Assessor.required(rule, ports.activity().coverage(profile.id())))
                .orElseThrow(() -> new RefusedException(
                        "No plan can be made: activity is not known", "Run the profile's activity job."));
        ReclamationPlan plan = new ReclamationPlan(
                ports.numbers().next(Numbered.PLAN),
                profile.id(),
                profile.revision(),
                organization,
                rule.label(),
                policy,
                snapshot.run(),
                covered.from(),
                covered.to(),
                now,
                now.plus(LIFE),
                planner.name(),
                taken.stream().map(one -> item(profile, rule, one, read)).toList(),
                leftOut,
                breaker.verdict(profile.id(), organization, taken.size(), now),
                policy.manual() || profile.provisioning() == Provisioning.SCIM,
                exclusionsInForce(ports, profile));
        ports.plans().save(plan);
        ports.audit()
                .record(
                        profile.id().value(),
                        planner,
                        "plan.made",
                        plan.id(),
                        Map.of("hash", plan.hash(), "count", Integer.toString(plan.count())));
        return plan;
    }

    /** How many exclusion rules protect anybody from losing a seat now. */
    static int exclusionsInForce(ReclamationPorts ports, ProfileData profile) {
        Instant now = ports.clock().instant();
        return (int) ports.exclusions().rulesFor(profile.profileType()).stream()
                .filter(rule -> rule.terms().axes().contains(ExclusionAxis.RECLAIM) && rule.inForce(now))
                .count();
    }

    private List<Taken> taken(
            ProfileData profile,
            Policy policy,
            RuleRevision rule,
            boolean unattended,
            Assessor assessor,
            List<LeftOut> leftOut) {
        List<Taken> all = new ArrayList<>();
        List<SoftwareSubscription> seats = ports.subscriptions().list(profile.id());
        SeatReading.each(ports.activity(), assessor, profile.id(), seats, (assessment, activity) -> {
            SoftwareSubscription seat = assessment.subscription();
            Optional<RemovalCandidate> open = ports.candidates().open(profile.id(), seat.userUri());
            String against = against(policy, rule, unattended, assessment, open);
            if (against.isEmpty()) {
                all.add(new Taken(assessment, open));
            } else if (open.isPresent()) {
                leftOut.add(new LeftOut(seat.userUri(), seat.email().value(), against));
            }
        });
        all.sort(Comparator.comparing((Taken t) -> idleSince(t.assessment().evidence()))
                .thenComparing(t -> t.seat().userUri()));
        int most = Math.min(policy.most(), all.size());
        for (Taken rest : all.subList(most, all.size())) {
            leftOut.add(new LeftOut(
                    rest.seat().userUri(), rest.seat().email().value(), "the policy takes the quietest " + most));
        }
        return all.subList(0, most);
    }

    /** Of whom nobody has read what rests on them, they may be the only host of: left out, to be read for the next plan. */
    private static List<Taken> read(List<Taken> taken, ImpactReading.Read read, List<LeftOut> leftOut) {
        List<Taken> known = new ArrayList<>();
        for (Taken one : taken) {
            SoftwareSubscription seat = one.seat();
            if (read.missed(seat.userUri())) {
                leftOut.add(new LeftOut(
                        seat.userUri(), seat.email().value(), "which event types rest on the person was not read yet"));
            } else {
                known.add(one);
            }
        }
        return known;
    }

    /** Why somebody is not taken; empty for one who is. */
    private static String against(
            Policy policy,
            RuleRevision rule,
            boolean unattended,
            Assessment assessment,
            Optional<RemovalCandidate> open) {
        if (!assessment.reclaimable(policy.setAside())) {
            return assessment
                    .standing(policy.setAside())
                    .map(Planner::words)
                    .orElse(assessment.decision().reason());
        }
        String unasked = open.map(candidate -> notYet(candidate, rule, unattended))
                .orElse(rule.notifyUser() || policy.setAside().isEmpty() ? "candidate is not made yet" : "");
        if (!unasked.isEmpty()) {
            return unasked;
        }
        boolean asked = open.map(RemovalCandidate::asked).orElse(false);
        if (assessment.evidence().singleSignal() && !policy.allowSingleSignal() && !asked) {
            return "the evidence rests on one source alone, and the person was not asked";
        }
        return policy.filter().against(assessment.subscription(), open.orElse(null));
    }

    /** A person who is to be asked has to have been; nobody at the screen could know otherwise that it was done. */
    private static String notYet(RemovalCandidate candidate, RuleRevision rule, boolean unattended) {
        boolean asks = candidate.justification().asks() && (rule.notifyUser() || candidate.notifyUser());
        boolean approved = candidate.state() == CandidateState.AWAITING_REVOCATION;
        if (!approved && (asks || candidate.state() != CandidateState.READY)) {
            return "candidate is " + candidate.state();
        }
        return unattended && asks && !candidate.asked() ? "the person has not answered, and no notice has elapsed" : "";
    }

    private static String words(Protection protection) {
        return protection.reason() + ": " + protection.detail();
    }

    private PlanItem item(ProfileData profile, RuleRevision rule, Taken taken, ImpactReading.Read read) {
        Assessment assessment = taken.assessment();
        SoftwareSubscription seat = taken.seat();
        Instant now = ports.clock().instant();
        RemovalCandidate candidate =
                taken.candidate().orElseGet(() -> CandidateIdentifier.create(ports, profile, assessment, rule, now));
        LastActivity last = assessment.evidence().last();
        UserActivity activity = ports.activity().find(profile.id(), seat.userUri());
        return new PlanItem(
                candidate.number(),
                seat.userUri(),
                seat.membershipUri(),
                seat.email().value(),
                seat.role(),
                idleSince(assessment.evidence()),
                last == null ? null : last.signal().id(),
                last == null ? null : last.at(),
                assessment.evidence().sources().stream()
                        .sorted()
                        .map(SignalSource::id)
                        .collect(Collectors.joining(" ")),
                assessment.decision().reason(),
                candidate.justification(),
                setAside(assessment),
                read.people().getOrDefault(seat.userUri(), Impact.NONE).with(StoredImpact.of(seat, activity, now)));
    }

    /** Of a reclaimable person every protection that stands was set aside. */
    static Set<ProtectionReason> setAside(Assessment assessment) {
        return assessment.protections().stream().map(Protection::reason).collect(Collectors.toUnmodifiableSet());
    }

    static Instant idleSince(ActivityEvidence evidence) {
        return Objects.requireNonNull(evidence.idleSince(), "a reclaimable seat has evidence");
    }

    /** Refuses unless the profile is published, reclaims, and does more than observe. */
    static void requireReclaiming(ProfileData profile) {
        if (profile.status() != ProfileStatus.PUBLISHED || !profile.runs(IntegrationProcess.RECLAIM_SUBSCRIPTIONS)) {
            throw new RefusedException(
                    "Profile " + profile.displayName() + " does not reclaim: it is " + profile.status()
                            + (profile.runs(IntegrationProcess.RECLAIM_SUBSCRIPTIONS)
                                    ? ""
                                    : ", and reclaiming is switched off"),
                    "Publish the profile with \"Reclaim subscriptions\" switched on.");
        }
        if (profile.mode() == ProfileMode.OBSERVE) {
            throw new IllegalMoveException(
                    "Profile " + profile.displayName(),
                    "in OBSERVE mode",
                    "plan or remove",
                    "Look at its observation, then set its mode to ACTIVE.");
        }
    }

    private RuleRevision reviewedRule(ProfileData profile) {
        RuleRevision rule = Optional.ofNullable(profile.rule())
                .flatMap(ports.rules()::find)
                .orElseThrow(() -> new RefusedException("The profile has no rule", "Publish the profile."));
        if (!rule.reviewed()) {
            throw new RefusedException(
                    "Rule " + rule.label() + " was not reviewed: it makes candidates, but no plans",
                    "Look at its candidates, then have an admin review it.");
        }
        return rule;
    }

    /** The newest complete download: not held, and as fresh as protections want their group roles. */
    static Snapshot requireFreshDownload(ReclamationPorts ports, ProfileData profile) {
        Snapshot newest = ports.subscriptions().snapshots(profile.id()).stream()
                .filter(s -> s.status() != Snapshot.Status.INCOMPLETE)
                .reduce((older, newer) -> newer)
                .orElseThrow(() ->
                        new RefusedException("There is no complete download", "Run the profile's subscriptions job."));
        if (newest.status() == Snapshot.Status.HELD) {
            throw new RefusedException(
                    "The last download is held: " + newest.detail(),
                    "Look into it; the next complete download supersedes it.");
        }
        if (newest.at().isAfter(ports.clock().instant().plus(MOST_AHEAD))) {
            throw new RefusedException(
                    "The last complete download, of " + newest.at() + ", lies in the future of this machine's clock",
                    "Set the clock right, then run the profile's subscriptions job.");
        }
        if (newest.at().isBefore(ports.clock().instant().minus(MOST_AGE))) {
            throw new RefusedException(
                    "The last complete download, of " + newest.at() + ", is more than 24 hours old",
                    "Run the profile's subscriptions job: roles in groups may have changed since.");
        }
        return newest;
    }
}
