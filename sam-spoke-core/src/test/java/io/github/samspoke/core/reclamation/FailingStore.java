package io.github.samspoke.core.reclamation;

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
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.AcceptanceStore;
import io.github.samspoke.core.subscription.SubscriptionStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store whose journal fails after it has written an item in one state, as a disk that is full. */
final class FailingStore implements Store {
    private final Store store;

    @Nullable
    ItemState failing;

    FailingStore(Store store, ItemState failing) {
        this.store = store;
        this.failing = failing;
    }

    @Override
    public JournalStore journal() {
        JournalStore journal = store.journal();
        return new JournalStore() {
            @Override
            public void save(ReclaimItem item) {
                journal.save(item);
                if (item.state() == failing) {
                    throw new IllegalStateException("the disk is full");
                }
            }

            @Override
            public List<ReclaimItem> items(String execution) {
                return journal.items(execution);
            }

            @Override
            public List<ReclaimItem> intentsSince(String organizationUri, Instant since) {
                return journal.intentsSince(organizationUri, since);
            }

            @Override
            public List<ReclaimItem> inFlight(String organizationUri) {
                return journal.inFlight(organizationUri);
            }

            @Override
            public String nextExecution() {
                return journal.nextExecution();
            }
        };
    }

    @Override
    public UnitOfWork work() {
        return store.work();
    }

    @Override
    public LeaseStore leases() {
        return store.leases();
    }

    @Override
    public NumberStore numbers() {
        return store.numbers();
    }

    @Override
    public OutboxStore outbox() {
        return store.outbox();
    }

    @Override
    public AcceptanceStore acceptances() {
        return store.acceptances();
    }

    @Override
    public AuditStore audit() {
        return store.audit();
    }

    @Override
    public ConnectionStore connections() {
        return store.connections();
    }

    @Override
    public SealedCredentialStore credentials() {
        return store.credentials();
    }

    @Override
    public SubscriptionStore subscriptions() {
        return store.subscriptions();
    }

    @Override
    public ResolutionStore resolutions() {
        return store.resolutions();
    }

    @Override
    public ActivityStore activity() {
        return store.activity();
    }

    @Override
    public ExclusionStore exclusions() {
        return store.exclusions();
    }

    @Override
    public ProfileStore profiles() {
        return store.profiles();
    }

    @Override
    public RuleStore rules() {
        return store.rules();
    }

    @Override
    public ProtectionStore protections() {
        return store.protections();
    }

    @Override
    public CandidateStore candidates() {
        return store.candidates();
    }

    @Override
    public PlanStore plans() {
        return store.plans();
    }

    @Override
    public LicenseStore licenses() {
        return store.licenses();
    }

    @Override
    public JobStore jobs() {
        return store.jobs();
    }

    @Override
    public void close() {
        store.close();
    }
}
