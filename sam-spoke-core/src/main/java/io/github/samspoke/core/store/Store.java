package io.github.samspoke.core.store;

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

/** All storage ports over one store, and the unit of work that joins them. Safe for many threads. */
public interface Store extends AutoCloseable {
    /**
     * Returns the unit of work over all ports of this store.
     *
     * @return all or nothing
     */
    UnitOfWork work();

    /**
     * Returns the port of leases.
     *
     * @return the port
     */
    LeaseStore leases();

    /**
     * Returns the port of numbers.
     *
     * @return the port
     */
    NumberStore numbers();

    /**
     * Returns the port of events that wait to be delivered.
     *
     * @return the port
     */
    OutboxStore outbox();

    /**
     * Returns the port of accepted figures.
     *
     * @return the port
     */
    AcceptanceStore acceptances();

    /**
     * Returns the port of the audit trail.
     *
     * @return the port
     */
    AuditStore audit();

    /**
     * Returns the port of aliases and connections.
     *
     * @return the port
     */
    ConnectionStore connections();

    /**
     * Returns the port of sealed credentials.
     *
     * @return the port
     */
    SealedCredentialStore credentials();

    /**
     * Returns the port of subscriptions.
     *
     * @return the port
     */
    SubscriptionStore subscriptions();

    /**
     * Returns the port of resolutions.
     *
     * @return the port
     */
    ResolutionStore resolutions();

    /**
     * Returns the port of activity.
     *
     * @return the port
     */
    ActivityStore activity();

    /**
     * Returns the port of exclusion rules.
     *
     * @return the port
     */
    ExclusionStore exclusions();

    /**
     * Returns the port of profiles.
     *
     * @return the port
     */
    ProfileStore profiles();

    /**
     * Returns the port of rules.
     *
     * @return the port
     */
    RuleStore rules();

    /**
     * Returns the port of protections.
     *
     * @return the port
     */
    ProtectionStore protections();

    /**
     * Returns the port of candidates.
     *
     * @return the port
     */
    CandidateStore candidates();

    /**
     * Returns the port of plans.
     *
     * @return the port
     */
    PlanStore plans();

    /**
     * Returns the port of the journal.
     *
     * @return the port
     */
    JournalStore journal();

    /**
     * Returns the port of models, entitlements and reconciliations.
     *
     * @return the port
     */
    LicenseStore licenses();

    /**
     * Returns the port of jobs.
     *
     * @return the port
     */
    JobStore jobs();

    @Override
    void close();
}
