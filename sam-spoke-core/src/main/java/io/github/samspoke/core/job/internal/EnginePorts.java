package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.activity.ActivityStore;
import io.github.samspoke.core.audit.AuditStore;
import io.github.samspoke.core.common.LeaseStore;
import io.github.samspoke.core.common.NumberStore;
import io.github.samspoke.core.common.OutboxStore;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.connection.ConnectionStore;
import io.github.samspoke.core.connection.SealedCredentialStore;
import io.github.samspoke.core.exclusion.ExclusionStore;
import io.github.samspoke.core.job.JobStore;
import io.github.samspoke.core.license.LicenseStore;
import io.github.samspoke.core.people.ResolutionStore;
import io.github.samspoke.core.profile.ProfileStore;
import io.github.samspoke.core.reclamation.CandidateStore;
import io.github.samspoke.core.reclamation.JournalStore;
import io.github.samspoke.core.reclamation.PlanStore;
import io.github.samspoke.core.reclamation.ProtectionStore;
import io.github.samspoke.core.reclamation.RuleStore;
import io.github.samspoke.core.subscription.AcceptanceStore;
import io.github.samspoke.core.subscription.SubscriptionStore;

/** All storage ports, as jobs see them: the store that gathers them lies above and knows the jobs' own port. */
public record EnginePorts(
        UnitOfWork work,
        LeaseStore leases,
        NumberStore numbers,
        OutboxStore outbox,
        AcceptanceStore acceptances,
        AuditStore audit,
        ConnectionStore connections,
        SealedCredentialStore credentials,
        SubscriptionStore subscriptions,
        ResolutionStore resolutions,
        ActivityStore activity,
        ExclusionStore exclusions,
        ProfileStore profiles,
        RuleStore rules,
        ProtectionStore protections,
        CandidateStore candidates,
        PlanStore plans,
        JournalStore journal,
        LicenseStore licenses,
        JobStore jobs) {
    /** Makes one port of another. */
    interface Wrapper {
        <T> T wrap(Class<T> port, T target);
    }

    /** The same ports, all of them wrapped but leases, and credentials, which outlive a job. */
    EnginePorts under(UnitOfWork unit, Wrapper wrapper) {
        return new EnginePorts(
                unit,
                leases,
                numbers,
                wrapper.wrap(OutboxStore.class, outbox),
                wrapper.wrap(AcceptanceStore.class, acceptances),
                wrapper.wrap(AuditStore.class, audit),
                wrapper.wrap(ConnectionStore.class, connections),
                credentials,
                wrapper.wrap(SubscriptionStore.class, subscriptions),
                wrapper.wrap(ResolutionStore.class, resolutions),
                wrapper.wrap(ActivityStore.class, activity),
                wrapper.wrap(ExclusionStore.class, exclusions),
                wrapper.wrap(ProfileStore.class, profiles),
                wrapper.wrap(RuleStore.class, rules),
                wrapper.wrap(ProtectionStore.class, protections),
                wrapper.wrap(CandidateStore.class, candidates),
                wrapper.wrap(PlanStore.class, plans),
                wrapper.wrap(JournalStore.class, journal),
                wrapper.wrap(LicenseStore.class, licenses),
                wrapper.wrap(JobStore.class, jobs));
    }
}
