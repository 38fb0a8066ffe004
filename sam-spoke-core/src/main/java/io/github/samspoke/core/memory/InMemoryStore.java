package io.github.samspoke.core.memory;

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
import io.github.samspoke.core.memory.internal.MemoryAcceptances;
import io.github.samspoke.core.memory.internal.MemoryActivity;
import io.github.samspoke.core.memory.internal.MemoryAudit;
import io.github.samspoke.core.memory.internal.MemoryCandidates;
import io.github.samspoke.core.memory.internal.MemoryConnections;
import io.github.samspoke.core.memory.internal.MemoryCredentials;
import io.github.samspoke.core.memory.internal.MemoryExclusions;
import io.github.samspoke.core.memory.internal.MemoryJobs;
import io.github.samspoke.core.memory.internal.MemoryJournal;
import io.github.samspoke.core.memory.internal.MemoryLeases;
import io.github.samspoke.core.memory.internal.MemoryLicenses;
import io.github.samspoke.core.memory.internal.MemoryNumbers;
import io.github.samspoke.core.memory.internal.MemoryOutbox;
import io.github.samspoke.core.memory.internal.MemoryPlans;
import io.github.samspoke.core.memory.internal.MemoryProfiles;
import io.github.samspoke.core.memory.internal.MemoryProtections;
import io.github.samspoke.core.memory.internal.MemoryResolutions;
import io.github.samspoke.core.memory.internal.MemoryRules;
import io.github.samspoke.core.memory.internal.MemorySubscriptions;
import io.github.samspoke.core.memory.internal.MemoryWork;
import io.github.samspoke.core.people.ResolutionStore;
import io.github.samspoke.core.profile.ProfileStore;
import io.github.samspoke.core.reclamation.CandidateStore;
import io.github.samspoke.core.reclamation.JournalStore;
import io.github.samspoke.core.reclamation.PlanStore;
import io.github.samspoke.core.reclamation.ProtectionStore;
import io.github.samspoke.core.reclamation.RuleStore;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.AcceptanceStore;
import io.github.samspoke.core.subscription.SubscriptionStore;

/** A store that keeps everything in memory and forgets it with the process. Safe for many threads. */
public final class InMemoryStore implements Store {
    private final MemoryWork work = new MemoryWork();
    private final LeaseStore leases = new MemoryLeases(work);
    private final NumberStore numbers = new MemoryNumbers(work);
    private final OutboxStore outbox = new MemoryOutbox(work);
    private final AcceptanceStore acceptances = new MemoryAcceptances(work);
    private final AuditStore audit = new MemoryAudit(work);
    private final ConnectionStore connections = new MemoryConnections(work);
    private final SealedCredentialStore credentials = new MemoryCredentials(work);
    private final SubscriptionStore subscriptions = new MemorySubscriptions(work);
    private final ResolutionStore resolutions = new MemoryResolutions(work);
    private final ActivityStore activity = new MemoryActivity(work);
    private final ExclusionStore exclusions = new MemoryExclusions(work);
    private final ProfileStore profiles = new MemoryProfiles(work);
    private final RuleStore rules = new MemoryRules(work);
    private final ProtectionStore protections = new MemoryProtections(work);
    private final CandidateStore candidates = new MemoryCandidates(work);
    private final PlanStore plans = new MemoryPlans(work);
    private final JournalStore journal = new MemoryJournal(work);
    private final LicenseStore licenses = new MemoryLicenses(work);
    private final JobStore jobs = new MemoryJobs(work);

    private InMemoryStore() {}

    /**
     * Creates an empty store.
     *
     * @return the store
     */
    public static InMemoryStore create() {
        return new InMemoryStore();
    }

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public LeaseStore leases() {
        return leases;
    }

    @Override
    public NumberStore numbers() {
        return numbers;
    }

    @Override
    public OutboxStore outbox() {
        return outbox;
    }

    @Override
    public AcceptanceStore acceptances() {
        return acceptances;
    }

    @Override
    public AuditStore audit() {
        return audit;
    }

    @Override
    public ConnectionStore connections() {
        return connections;
    }

    @Override
    public SealedCredentialStore credentials() {
        return credentials;
    }

    @Override
    public SubscriptionStore subscriptions() {
        return subscriptions;
    }

    @Override
    public ResolutionStore resolutions() {
        return resolutions;
    }

    @Override
    public ActivityStore activity() {
        return activity;
    }

    @Override
    public ExclusionStore exclusions() {
        return exclusions;
    }

    @Override
    public ProfileStore profiles() {
        return profiles;
    }

    @Override
    public RuleStore rules() {
        return rules;
    }

    @Override
    public ProtectionStore protections() {
        return protections;
    }

    @Override
    public CandidateStore candidates() {
        return candidates;
    }

    @Override
    public PlanStore plans() {
        return plans;
    }

    @Override
    public JournalStore journal() {
        return journal;
    }

    @Override
    public LicenseStore licenses() {
        return licenses;
    }

    @Override
    public JobStore jobs() {
        return jobs;
    }

    @Override
    public void close() {
        // Nothing is held that would have to be given back.
    }
}
