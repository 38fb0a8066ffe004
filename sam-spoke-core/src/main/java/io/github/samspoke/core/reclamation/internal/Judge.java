package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Assessment;
import io.github.samspoke.core.reclamation.Decision;
import io.github.samspoke.core.reclamation.RemovalCandidate;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges candidates of one profile as they are now. */
record Judge(ReclamationPorts ports, ProfileData profile, RuleRevision rule, Assessor assessor) {
    static Judge of(ReclamationPorts ports, RuleRegistry registry, ProfileId id) {
        return of(ports, registry, id, ports.subscriptions().list(id));
    }

    /** With the profile's seats, for whoever has read them. */
    static Judge of(ReclamationPorts ports, RuleRegistry registry, ProfileId id, List<SoftwareSubscription> seats) {
        ProfileData profile =
                ports.profiles().find(id).orElseThrow(() -> new NoSuchRecordException("profile", id.value()));
        String name = Optional.ofNullable(profile.rule())
                .orElseThrow(() -> new NoSuchRecordException("reclamation rule of profile", id.value()));
        RuleRevision rule =
                ports.rules().find(name).orElseThrow(() -> new NoSuchRecordException("reclamation rule", name));
        return new Judge(ports, profile, rule, Assessor.of(ports, registry, profile, rule, seats));
    }

    Optional<Assessment> assess(String userUri) {
        return ports.subscriptions()
                .find(profile.id(), userUri)
                .filter(seat -> seat.status() != SubscriptionStatus.ENDED)
                .map(this::assess);
    }

    Assessment assess(SoftwareSubscription seat) {
        UserActivity activity = ports.activity().find(profile.id(), seat.userUri());
        return assessor.assess(seat, activity);
    }

    /** Why a candidate is not to go on now; empty if it is. */
    String against(RemovalCandidate candidate) {
        return against(candidate, assess(candidate.userUri()).orElse(null));
    }

    /** As {@link #against(RemovalCandidate)}, on what was assessed already. */
    static String against(RemovalCandidate candidate, @Nullable Assessment assessment) {
        if (assessment == null) {
            return "the seat is gone";
        }
        if (!assessment.subscription().membershipUri().equals(candidate.membershipUri())) {
            return RemovalCandidate.JOINED_AGAIN;
        }
        Optional<String> shield = assessment.standing(Set.of()).map(p -> p.reason() + ": " + p.detail());
        boolean wanted = candidate.byHand() || assessment.decision() instanceof Decision.Reclaim;
        return shield.orElse(wanted ? "" : assessment.decision().reason());
    }
}
