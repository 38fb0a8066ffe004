package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.Control;
import io.github.samspoke.core.reclamation.PlanItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which membership to read as proof that the token still sees the organization: nobody's whose turn may come. */
record ControlChoice(ReclamationPorts ports, ProfileId profile, String organizationUri, Set<String> planned) {
    static ControlChoice of(ReclamationPorts ports, ReclamationPlan plan) {
        Set<String> planned = plan.items().stream().map(PlanItem::userUri).collect(Collectors.toSet());
        return new ControlChoice(ports, plan.profile(), plan.organizationUri(), planned);
    }

    Control always() {
        return new Control(membership(), true);
    }

    Control ifNeeded() {
        return new Control(membership(), false);
    }

    private @Nullable String membership() {
        String caller =
                ports.profiles().find(profile).map(ProfileData::callerUri).orElse(null);
        // Who was ever tried may be gone by our own hand, which no download has shown yet.
        Set<String> tried = ports.journal().intentsSince(organizationUri, Instant.EPOCH).stream()
                .map(item -> item.seat().membershipUri())
                .collect(Collectors.toSet());
        return ports.subscriptions().list(profile).stream()
                .filter(s -> s.status() == SubscriptionStatus.ACTIVE)
                .filter(s -> !s.userUri().equals(caller))
                .filter(s -> !planned.contains(s.userUri()))
                .filter(s -> s.role() != MemberRole.OWNER)
                .filter(s -> !tried.contains(s.membershipUri()))
                .map(SoftwareSubscription::membershipUri)
                .findFirst()
                .orElse(null);
    }
}
