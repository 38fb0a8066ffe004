package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.activity.ActivityStore;
import io.github.samspoke.core.audit.AuditStore;
import io.github.samspoke.core.common.LeaseStore;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.connection.ConnectionStore;
import io.github.samspoke.core.exclusion.ExclusionStore;
import io.github.samspoke.core.job.JobStore;
import io.github.samspoke.core.license.LicenseStore;
import io.github.samspoke.core.people.ResolutionStore;
import io.github.samspoke.core.profile.ProfileStore;
import io.github.samspoke.core.reclamation.CandidateStore;
import io.github.samspoke.core.reclamation.JournalStore;
import io.github.samspoke.core.reclamation.PlanStore;
import io.github.samspoke.core.reclamation.RuleStore;
import io.github.samspoke.core.subscription.SubscriptionStore;

/** All storage ports, as jobs see them: the store that gathers them lies above and knows the jobs' own port. */
public record EnginePorts(
        UnitOfWork work,
        LeaseStore leases,
        AuditStore audit,
        ConnectionStore connections,
        SubscriptionStore subscriptions,
        ResolutionStore resolutions,
        ActivityStore activity,
        ExclusionStore exclusions,
        ProfileStore profiles,
        RuleStore rules,
        CandidateStore candidates,
        PlanStore plans,
        JournalStore journal,
        LicenseStore licenses,
        JobStore jobs) {}
