package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.activity.ActivityStore;
import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.LeaseStore;
import io.github.samspoke.core.common.NumberStore;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.common.internal.EventLog;
import io.github.samspoke.core.exclusion.ExclusionStore;
import io.github.samspoke.core.people.ResolutionStore;
import io.github.samspoke.core.profile.ProfileStore;
import io.github.samspoke.core.reclamation.CandidateStore;
import io.github.samspoke.core.reclamation.JournalStore;
import io.github.samspoke.core.reclamation.PlanStore;
import io.github.samspoke.core.reclamation.ProtectionStore;
import io.github.samspoke.core.reclamation.RuleStore;
import io.github.samspoke.core.subscription.AcceptanceStore;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.time.Clock;

/** Everything that reclamation reads and writes. */
public record ReclamationPorts(
        ProfileStore profiles,
        SubscriptionStore subscriptions,
        ActivityStore activity,
        ResolutionStore resolutions,
        ExclusionStore exclusions,
        RuleStore rules,
        ProtectionStore protections,
        CandidateStore candidates,
        PlanStore plans,
        JournalStore journal,
        LeaseStore leases,
        NumberStore numbers,
        AcceptanceStore acceptances,
        UnitOfWork work,
        AuditLog audit,
        EventLog events,
        Clock clock) {
    /** Nothing moves a candidate by these ports without leaving a row. */
    public ReclamationPorts {
        candidates = AuditedCandidates.of(candidates, work, audit, events);
    }

    /** The same ports, with the profiles read elsewhere. */
    public ReclamationPorts reading(ProfileStore other) {
        return new ReclamationPorts(
                other,
                subscriptions,
                activity,
                resolutions,
                exclusions,
                rules,
                protections,
                candidates,
                plans,
                journal,
                leases,
                numbers,
                acceptances,
                work,
                audit,
                events,
                clock);
    }
}
