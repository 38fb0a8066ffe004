package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Snapshot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What a replay cannot know of the past, said beside its figures. */
final class Assumptions {
    private final ReclamationPorts ports;
    private final ProfileId profile;
    private final RuleRevision rule;
    private final boolean meetingsAlone;

    Assumptions(ReclamationPorts ports, ProfileId profile, RuleRevision rule, boolean meetingsAlone) {
        this.meetingsAlone = meetingsAlone;
        this.ports = ports;
        this.profile = profile;
        this.rule = rule;
    }

    List<String> of(ReplayDays days) {
        List<String> assumed = new ArrayList<>();
        LocalDate first = ports.subscriptions().snapshots(profile).stream()
                .filter(Snapshot::complete)
                .findFirst()
                .map(snapshot -> LocalDate.ofInstant(snapshot.at(), ZoneOffset.UTC))
                .orElse(LocalDate.MAX);
        if (days.date(0).isBefore(first)) {
            assumed.add("before the first download" + (first.equals(LocalDate.MAX) ? "" : " on " + first)
                    + " roles and groups were those that it saw, and nobody else held a seat");
        }
        assumed.add("which meetings were still to come on a past day is not kept: they protect nobody in the replay, so"
                + " that regret is rather told too high");
        assumed.add("exclusions, protections, quiet periods and the directory were as they are now");
        if (!rule.implementation().equals(RuleRevision.BUILT_IN)) {
            assumed.add(
                    "rule " + rule.implementation() + " is the host's: it was replayed with its own threshold alone");
        }
        if (meetingsAlone) {
            assumed.add("only meetings were looked at: whatever else people did is neither use nor regret");
        }
        if (rule.terms().includeLeavers()) {
            assumed.add("leavers were found by inactivity alone");
        }
        return assumed;
    }
}
