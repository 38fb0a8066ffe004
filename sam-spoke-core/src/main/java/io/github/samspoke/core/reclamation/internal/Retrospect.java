package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.BreakerLift;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.InvitationPlan;
import io.github.samspoke.core.reclamation.PastRemovals;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.reclamation.Revocation;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads plans and journal as they were written. */
record Retrospect(ReclamationPorts ports) implements PastRemovals {
    @Override
    public List<ReclamationPlan> plans(ProfileId profile) {
        return ports.plans().list().stream()
                .filter(plan -> plan.profile().equals(profile))
                .sorted(Comparator.comparing(ReclamationPlan::createdAt)
                        .thenComparing(ReclamationPlan::id)
                        .reversed())
                .toList();
    }

    @Override
    public ReclamationPlan planOf(String idOrHash) {
        return ports.plans()
                .find(idOrHash)
                .or(() -> ports.plans().list().stream()
                        .filter(plan -> plan.id().equals(idOrHash))
                        .findFirst())
                .orElseThrow(() -> new NoSuchRecordException("plan", idOrHash));
    }

    @Override
    public Optional<BreakerLift> lift(String planHash) {
        return ports.plans().lift(planHash);
    }

    @Override
    public List<Execution> executions(ProfileId profile) {
        List<Execution> all = new ArrayList<>(
                organization(profile).map(ports.journal()::executions).orElse(List.of()));
        Collections.reverse(all);
        return List.copyOf(all);
    }

    @Override
    public List<ReclaimItem> items(String execution) {
        return ports.journal().items(execution);
    }

    @Override
    public InvitationPlan invitationPlan(String hash) {
        return ports.journal()
                .invitationPlan(hash)
                .orElseThrow(() -> new NoSuchRecordException("plan of revocations", hash));
    }

    @Override
    public List<Revocation> revocations(ProfileId profile) {
        return organization(profile).map(ports.journal()::revocations).orElse(List.of());
    }

    private Optional<String> organization(ProfileId profile) {
        return ports.profiles().find(profile).flatMap(ProfileData::pinned).map(OrganizationFacts::uri);
    }
}
