package io.github.samspoke.jdbc;

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
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.AcceptanceStore;
import io.github.samspoke.core.subscription.SubscriptionStore;
import io.github.samspoke.jdbc.internal.Database;
import io.github.samspoke.jdbc.internal.EmbeddedDatabase;
import io.github.samspoke.jdbc.internal.JdbcAcceptances;
import io.github.samspoke.jdbc.internal.JdbcActivity;
import io.github.samspoke.jdbc.internal.JdbcAudit;
import io.github.samspoke.jdbc.internal.JdbcCandidates;
import io.github.samspoke.jdbc.internal.JdbcConnections;
import io.github.samspoke.jdbc.internal.JdbcCredentials;
import io.github.samspoke.jdbc.internal.JdbcExclusions;
import io.github.samspoke.jdbc.internal.JdbcJobs;
import io.github.samspoke.jdbc.internal.JdbcJournal;
import io.github.samspoke.jdbc.internal.JdbcLeases;
import io.github.samspoke.jdbc.internal.JdbcLicenses;
import io.github.samspoke.jdbc.internal.JdbcNumbers;
import io.github.samspoke.jdbc.internal.JdbcOutbox;
import io.github.samspoke.jdbc.internal.JdbcPlans;
import io.github.samspoke.jdbc.internal.JdbcProfiles;
import io.github.samspoke.jdbc.internal.JdbcProtections;
import io.github.samspoke.jdbc.internal.JdbcResolutions;
import io.github.samspoke.jdbc.internal.JdbcRules;
import io.github.samspoke.jdbc.internal.JdbcSubscriptions;
import io.github.samspoke.jdbc.internal.JdbcWork;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A store that outlives the process: on PostgreSQL 15 or newer, which many nodes can share, or on H2 in its PostgreSQL
 * mode. Safe for many threads; every port does I/O and throws {@link StoreException} where the database fails.
 *
 * <p>A unit of work holds one connection from beginning to end, and every call outside one takes a connection for
 * itself, so a pool needs as many as threads work at once. Let PostgreSQL end what hangs: set {@code
 * idle_in_transaction_session_timeout}, to a minute for example, for a node that freezes inside a unit of work holds its
 * locks until then. An H2 file of the host's own needs {@code REUSE_SPACE=FALSE} and is best opened as {@code
 * jdbc:h2:async:}, for a thread that is interrupted over an ordinary one closes the database. The file grows with every
 * commit; the embedded one is compacted whenever it is opened. Instants are kept to the nanosecond, except the end of a lease (microseconds).
 */
public final class JdbcStore implements Store {
    private final @Nullable EmbeddedDatabase embedded;
    private final JdbcWork work;
    private final JdbcLeases leases;
    private final NumberStore numbers;
    private final OutboxStore outbox;
    private final AcceptanceStore acceptances;
    private final AuditStore audit;
    private final ConnectionStore connections;
    private final JdbcCredentials credentials;
    private final SubscriptionStore subscriptions;
    private final ResolutionStore resolutions;
    private final ActivityStore activity;
    private final ExclusionStore exclusions;
    private final ProfileStore profiles;
    private final RuleStore rules;
    private final ProtectionStore protections;
    private final CandidateStore candidates;
    private final PlanStore plans;
    private final JournalStore journal;
    private final LicenseStore licenses;
    private final JobStore jobs;

    private JdbcStore(JdbcWork work, @Nullable EmbeddedDatabase embedded) {
        this.embedded = embedded;
        this.work = work;
        this.leases = new JdbcLeases(work);
        this.numbers = new JdbcNumbers(work);
        this.outbox = new JdbcOutbox(work);
        this.acceptances = new JdbcAcceptances(work);
        this.audit = new JdbcAudit(work);
        this.connections = new JdbcConnections(work);
        this.credentials = new JdbcCredentials(work);
        this.subscriptions = new JdbcSubscriptions(work);
        this.resolutions = new JdbcResolutions(work);
        this.activity = new JdbcActivity(work);
        this.exclusions = new JdbcExclusions(work);
        this.profiles = new JdbcProfiles(work);
        this.rules = new JdbcRules(work);
        this.protections = new JdbcProtections(work);
        this.candidates = new JdbcCandidates(work);
        this.plans = new JdbcPlans(work);
        this.journal = new JdbcJournal(work);
        this.licenses = new JdbcLicenses(work);
        this.jobs = new JdbcJobs(work);
    }

    /**
     * Opens the store of a data source, whose tables are created or brought up to date. Does I/O.
     *
     * @param dataSource the host's, as a rule a pool; it isolates at READ COMMITTED and is not closed by the store
     * @return the store
     * @throws StoreException if the database cannot be reached, is not one the store knows, or would not keep what it
     *     is told
     */
    public static JdbcStore of(DataSource dataSource) {
        return builder(dataSource).build();
    }

    /**
     * Opens the H2 database in a folder, for one process at a time: what a process before has leased and not given back is
     * free again. Does I/O.
     *
     * @param folder where its files are; created if need be
     * @return the store, which closes the database with itself
     * @throws StoreException if another process has it open, or the H2 driver is not there
     */
    public static JdbcStore embedded(Path folder) {
        return builder(folder).build();
    }

    /**
     * Begins a store on a data source.
     *
     * @param dataSource the host's, as for {@link #of}
     * @return what is not said yet
     */
    public static Builder builder(DataSource dataSource) {
        return new Builder(dataSource, null);
    }

    /**
     * Begins a store on an H2 database in a folder.
     *
     * @param folder where its files are
     * @return what is not said yet
     */
    public static Builder builder(Path folder) {
        return new Builder(null, folder);
    }

    /** Collects what a store is opened with. Not safe for threads. */
    public static final class Builder {
        private final @Nullable DataSource dataSource;
        private final @Nullable Path folder;
        private boolean migrate = true;

        private Builder(@Nullable DataSource dataSource, @Nullable Path folder) {
            this.dataSource = dataSource;
            this.folder = folder;
        }

        /**
         * Says whether the store creates its tables and brings them up to date, which takes Flyway and the right to do
         * so. If not, somebody runs the numbered scripts in the jar's folder {@code db-migration}, and the store only
         * checks that they were run.
         *
         * @param yes true by default
         * @return this
         */
        public Builder migrate(boolean yes) {
            migrate = yes;
            return this;
        }

        /**
         * Opens the store. Does I/O.
         *
         * @return the store
         * @throws StoreException if the database is not one that the store can rely on, or lacks its tables
         */
        public JdbcStore build() {
            if (dataSource != null) {
                return new JdbcStore(Database.open(dataSource, migrate), null);
            }
            EmbeddedDatabase database = EmbeddedDatabase.in(Objects.requireNonNull(folder));
            try {
                JdbcStore store = new JdbcStore(Database.open(database, migrate), database);
                store.leases.freeAll();
                return store;
            } catch (StoreException e) {
                database.close();
                throw e;
            }
        }
    }

    /** For tests: lets time pass for everything that is leased. */
    void age(Duration by) {
        leases.age(by);
        credentials.age(by);
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
        if (embedded != null) {
            embedded.close();
        }
    }
}
