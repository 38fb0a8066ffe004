package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.NumberStore;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.exclusion.ExclusionStore;
import io.github.samspoke.core.license.LicenseStore;
import io.github.samspoke.core.license.SubscriptionCatalogue;
import io.github.samspoke.core.people.ResolutionStore;
import io.github.samspoke.core.profile.ProfileStore;
import io.github.samspoke.core.reclamation.CandidateStore;
import io.github.samspoke.core.reclamation.JournalStore;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.time.Clock;

/** Everything that licences read and write. */
public record LicensePorts(
        LicenseStore licenses,
        ProfileStore profiles,
        SubscriptionStore subscriptions,
        ResolutionStore resolutions,
        ExclusionStore exclusions,
        CandidateStore candidates,
        JournalStore journal,
        NumberStore numbers,
        UnitOfWork work,
        AuditLog audit,
        Clock clock,
        Currencies currencies,
        SubscriptionCatalogue catalogue) {}
