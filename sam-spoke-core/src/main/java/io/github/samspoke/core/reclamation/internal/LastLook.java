package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.LastActivity;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.Look;
import io.github.samspoke.core.reclamation.LookRequest;
import io.github.samspoke.core.reclamation.Protection;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The last look (I6): reads a seat anew, adds what it sees to what is known, and judges all of it again. */
final class LastLook {
    /** How much further back than the threshold the person's meetings are read. */
    static final Duration MARGIN = Duration.ofDays(2);

    static final String NOT_AWAITED = "the candidate does not await revocation any more";

    private final ReclamationPorts ports;
    private final RuleRegistry registry;
    private final ReclamationPlan plan;
    private final LookAhead ahead;

    /** Whether to go on, and on what grounds. */
    record Verdict(
            String reason,
            boolean gone,
            Optional<Look.Seen> look,
            @Nullable Assessment assessment) {
        boolean go() {
            return reason.isEmpty();
        }

        static Verdict no(String reason) {
            return new Verdict(reason, false, Optional.empty(), null);
        }
    }

    LastLook(ReclamationPorts ports, RuleRegistry registry, ReclamationPlan plan, LookAhead ahead) {
        this.ports = ports;
        this.registry = registry;
        this.plan = plan;
        this.ahead = ahead;
    }

    /** Begins to read those who come next, but no admin: another one's removal may make them the last (I2). */
    void begin(List<ReclaimItem> next) {
        ProfileData profile = ports.profiles().find(plan.profile()).orElseThrow();
        RuleRevision rule =
                ports.rules().find(Objects.requireNonNull(profile.rule())).orElseThrow();
        ahead.begin(next.stream()
                .limit(LookAhead.MOST)
                .filter(item -> item.seat().role() != MemberRole.ADMIN)
                .filter(this::awaitsRevocation)
                .map(item -> request(item, profile, rule))
                .toList());
    }

    private LookRequest request(ReclaimItem item, ProfileData profile, RuleRevision rule) {
        Set<SignalSource> required = Assessor.required(rule, ports.activity().coverage(profile.id()));
        Instant from = plan.asOf().minus(rule.lastActivityThreshold()).minus(MARGIN);
        return new LookRequest(item.seat(), from, required.contains(SignalSource.LOG));
    }

    Verdict at(ReclaimItem item) {
        if (!awaitsRevocation(item)) {
            return Verdict.no(NOT_AWAITED);
        }
        ProfileData profile = ports.profiles().find(plan.profile()).orElseThrow();
        RuleRevision rule =
                ports.rules().find(Objects.requireNonNull(profile.rule())).orElseThrow();
        Look look = ahead.at(request(item, profile, rule));
        if (!(look instanceof Look.Seen seen)) {
            String answer = ((Look.Gone) look).answer();
            return new Verdict("the membership is gone: " + answer, true, Optional.empty(), null);
        }
        Optional<SoftwareSubscription> known = ports.subscriptions()
                .find(profile.id(), item.seat().userUri())
                .filter(s -> s.status() == SubscriptionStatus.ACTIVE)
                .filter(s -> s.membershipUri().equals(item.seat().membershipUri()));
        if (known.isEmpty() || !same(item, seen, known.get())) {
            return Verdict.no("the person, role, e-mail or membership is not as planned");
        }
        UserActivity activity = remember(profile, item, seen);
        if (alreadyRemoved(item)) {
            return Verdict.no("the journal says that this membership was removed before");
        }
        Assessor assessor = Assessor.of(ports, registry, profile, rule);
        Assessment assessment = seen.role() == MemberRole.ADMIN
                ? assessor.assess(known.get(), activity, seen.otherAdmins())
                : assessor.assess(known.get(), activity);
        String against = against(assessment);
        return new Verdict(against, false, Optional.of(seen), assessment);
    }

    /** What was closed since, or wants a person's attention, is no longer what was approved. */
    private boolean awaitsRevocation(ReclaimItem item) {
        return ports.candidates()
                .open(plan.profile(), item.seat().userUri())
                .filter(candidate -> candidate.number().equals(item.candidate()))
                .filter(candidate -> candidate.state() == CandidateState.AWAITING_REVOCATION)
                .isPresent();
    }

    private String against(Assessment assessment) {
        if (assessment.reclaimable(plan.policy().setAside())) {
            return "";
        }
        return assessment
                .standing(plan.policy().setAside())
                .map(LastLook::words)
                .orElse(assessment.decision().reason());
    }

    private static String words(Protection protection) {
        return protection.reason() + ": " + protection.detail();
    }

    private static boolean same(ReclaimItem item, Look.Seen seen, SoftwareSubscription known) {
        return seen.userUri().equals(item.seat().userUri())
                && seen.email().equals(item.seat().email())
                && seen.role() == item.seat().role()
                && Objects.equals(seen.createdAt(), known.spell().from());
    }

    /** What the look saw is kept, whatever comes of it: activity moves forward only (I4). */
    private UserActivity remember(ProfileData profile, ReclaimItem item, Look.Seen seen) {
        String user = item.seat().userUri();
        return ports.work().inTransaction(() -> {
            ports.activity().change(profile.id(), Set.of(user), (same, kept) -> with(kept.withoutUpcoming(), seen));
            return ports.activity().find(profile.id(), user);
        });
    }

    private static UserActivity with(UserActivity kept, Look.Seen seen) {
        UserActivity activity = kept;
        for (LastActivity signal : seen.signals()) {
            activity = activity.with(signal.signal(), signal.at());
        }
        for (Instant start : seen.upcoming()) {
            activity = activity.withUpcoming(start);
        }
        return activity;
    }

    private boolean alreadyRemoved(ReclaimItem item) {
        return ports.journal().intentsSince(plan.organizationUri(), Instant.EPOCH).stream()
                .anyMatch(
                        other -> other.seat().membershipUri().equals(item.seat().membershipUri())
                                && other.state() == ItemState.REMOVED);
    }
}
