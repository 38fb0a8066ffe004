package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.ReclamationPlan;
import io.github.samspoke.core.subscription.OrganizationFacts;
import java.util.Optional;

/**
 * Whether an execution may go on as far as its profile, its rule and its approval go: read anew before each item, and once
 * more in the unit of work that writes the intent, for each may change during the look. Whatever was changed on the profile
 * since the execution began, or on the rule since the plan was made, stops it, and so does the end of a standing approval.
 */
final class Standing {
    private final ReclamationPorts ports;
    private final ReclaimerSource reclaimers;
    private final ReclamationPlan plan;
    private final String approval;
    private final long revision;
    private final String connection;

    Standing(
            ReclamationPorts ports,
            ReclaimerSource reclaimers,
            ReclamationPlan plan,
            String approval,
            ProfileData begun) {
        this.ports = ports;
        this.reclaimers = reclaimers;
        this.plan = plan;
        this.approval = approval;
        this.revision = begun.revision();
        this.connection = reclaimers.connectionMark(begun);
    }

    /** Why nothing more may be sent; empty if all is as it was when the execution began. */
    String against() {
        ProfileData profile = ports.profiles().find(plan.profile()).orElseThrow();
        try {
            Planner.requireReclaiming(profile);
            if (!reclaimers.connectionMark(profile).equals(connection)) {
                return "the connection " + profile.alias() + " was made anew";
            }
        } catch (SamSpokeException e) {
            return String.valueOf(e.getMessage());
        }
        if (!plan.organizationUri()
                .equals(profile.pinned().map(OrganizationFacts::uri).orElse(""))) {
            return "the profile stands on another organization now";
        }
        if (profile.provisioning() != Provisioning.NONE) {
            return "provisioning of the organization is declared as " + profile.provisioning() + " now";
        }
        boolean sameRule = Optional.ofNullable(profile.rule())
                .flatMap(ports.rules()::find)
                .filter(rule -> rule.reviewed() && rule.label().equals(plan.rule()))
                .isPresent();
        if (!sameRule) {
            return "the rule has changed since the plan was made";
        }
        String revoked = new StandingApprovals(ports).againstGoingOn(approval, plan);
        if (!revoked.isEmpty()) {
            return "standing approval " + revoked;
        }
        return profile.revision() == revision
                ? ""
                : "the profile was changed: it is at revision " + profile.revision() + ", not " + revision;
    }
}
