package io.github.samspoke.core;

import io.github.samspoke.core.activity.Activities;
import io.github.samspoke.core.audit.AuditTrail;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.connection.Connections;
import io.github.samspoke.core.connection.internal.ConnectionService;
import io.github.samspoke.core.exclusion.Exclusions;
import io.github.samspoke.core.exclusion.internal.ExclusionService;
import io.github.samspoke.core.job.Jobs;
import io.github.samspoke.core.job.RelatedLists;
import io.github.samspoke.core.job.internal.ActivityService;
import io.github.samspoke.core.job.internal.Engine;
import io.github.samspoke.core.job.internal.EnginePorts;
import io.github.samspoke.core.job.internal.JobService;
import io.github.samspoke.core.job.internal.ProfileService;
import io.github.samspoke.core.job.internal.RelatedRecords;
import io.github.samspoke.core.license.Licenses;
import io.github.samspoke.core.license.internal.LicenseService;
import io.github.samspoke.core.license.internal.Reconciler;
import io.github.samspoke.core.profile.Profiles;
import io.github.samspoke.core.reclamation.Candidates;
import io.github.samspoke.core.reclamation.Reclamation;
import io.github.samspoke.core.reclamation.ReclamationRule;
import io.github.samspoke.core.reclamation.ReclamationRules;
import io.github.samspoke.core.reclamation.internal.CandidateService;
import io.github.samspoke.core.reclamation.internal.ReclamationService;
import io.github.samspoke.core.reclamation.internal.RuleRegistry;
import io.github.samspoke.core.reclamation.internal.RuleService;
import io.github.samspoke.core.spoke.SessionUsage;
import io.github.samspoke.core.spoke.Spoke;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Subscriptions;
import io.github.samspoke.core.subscription.internal.SubscriptionQueries;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The engine: who holds the seats, who uses them, which can be taken back safely, and what that saves. One instance a
 * store and vendor; safe for many threads; everything is done {@linkplain #as(Actor) as somebody}.
 */
public final class SamSpoke implements AutoCloseable {
    private final Store store;
    private final Engine engine;
    private final Authorizer authorizer;

    private SamSpoke(Store store, Engine engine, Authorizer authorizer) {
        this.store = store;
        this.engine = engine;
        this.authorizer = authorizer;
    }

    /**
     * Begins to build an engine.
     *
     * @return a builder that wants at least a store and a spoke
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the engine as one actor sees it. Does no I/O.
     *
     * @param actor who acts
     * @return the view
     */
    public View as(Actor actor) {
        return new View(actor);
    }

    /**
     * Returns what all vendor sessions that have ended have cost so far.
     *
     * @return requests and waits
     */
    public SessionUsage usage() {
        return engine.sessions().usage();
    }

    /** Closes the store. */
    @Override
    public void close() {
        store.close();
    }

    /** Everything that can be done, as one actor; nothing without {@code sam_user}. Safe for many threads. */
    public final class View {
        private final Actor actor;
        private final ReadingGate gate;

        private View(Actor actor) {
            this.actor = actor;
            this.gate = new ReadingGate(actor, authorizer);
        }

        /**
         * Returns the connections.
         *
         * @return connecting and disconnecting
         */
        public Connections connections() {
            return gate.before(
                    Connections.class,
                    new ConnectionService(
                            actor,
                            authorizer,
                            engine.spoke().authorization(),
                            engine.store().connections(),
                            engine.store().work(),
                            engine.audit(),
                            engine.clock()));
        }

        /**
         * Returns the integration profiles.
         *
         * @return the profiles
         */
        public Profiles profiles() {
            return gate.before(Profiles.class, new ProfileService(actor, authorizer, engine));
        }

        /**
         * Returns the related lists of a profile.
         *
         * @param profile the profile
         * @return its lists, read anew at each call
         */
        public RelatedLists related(ProfileId profile) {
            return gate.before(RelatedLists.class, new RelatedRecords(engine, profile));
        }

        /**
         * Returns the scheduled jobs.
         *
         * @return the jobs
         */
        public Jobs jobs() {
            return gate.before(Jobs.class, new JobService(actor, authorizer, engine));
        }

        /**
         * Returns the subscriptions.
         *
         * @return the seats
         */
        public Subscriptions subscriptions() {
            return gate.before(
                    Subscriptions.class, new SubscriptionQueries(engine.store().subscriptions()));
        }

        /**
         * Returns the activity.
         *
         * @return what people did
         */
        public Activities activity() {
            return gate.before(Activities.class, new ActivityService(engine));
        }

        /**
         * Returns the exclusion rules.
         *
         * @return the exclusions
         */
        public Exclusions exclusions() {
            return gate.before(
                    Exclusions.class,
                    new ExclusionService(
                            actor,
                            authorizer,
                            engine.store().exclusions(),
                            engine.store().work(),
                            engine.audit()));
        }

        /**
         * Returns the reclamation rules.
         *
         * @return the rules
         */
        public ReclamationRules rules() {
            return gate.before(
                    ReclamationRules.class,
                    new RuleService(actor, authorizer, engine.reclamationPorts(), engine.registry()));
        }

        /**
         * Returns the removal candidates.
         *
         * @return the candidates
         */
        public Candidates candidates() {
            return gate.before(
                    Candidates.class,
                    new CandidateService(
                            engine.reclamationPorts(), engine.registry(), new Reconciler(engine.licensePorts())));
        }

        /**
         * Returns planning and removal.
         *
         * @return the reclamation
         */
        public Reclamation reclamation() {
            return gate.before(
                    Reclamation.class,
                    new ReclamationService(
                            actor, authorizer, engine.reclamationPorts(), engine.registry(), engine.sessions()));
        }

        /**
         * Returns the licences.
         *
         * @return models, entitlements and positions
         */
        public Licenses licenses() {
            return gate.before(Licenses.class, new LicenseService(actor, authorizer, engine.licensePorts()));
        }

        /**
         * Returns the audit trail.
         *
         * @return the trail
         */
        public AuditTrail audit() {
            return gate.before(AuditTrail.class, engine.audit());
        }
    }

    /** Collects what an engine is made of. Not safe for many threads. */
    public static final class Builder {
        private final Map<String, RuleRegistry.Registered> rules = new HashMap<>();
        private @Nullable Store store;
        private @Nullable Spoke spoke;
        private @Nullable Sleeper sleeper;
        private Clock clock = Clock.systemUTC();
        private Authorizer authorizer = Authorizer.singleUser();

        private Builder() {}

        /**
         * Sets the store.
         *
         * @param value where everything is kept
         * @return this builder
         */
        public Builder store(Store value) {
            store = value;
            return this;
        }

        /**
         * Sets the vendor.
         *
         * @param value the spoke
         * @return this builder
         */
        public Builder spoke(Spoke value) {
            spoke = value;
            return this;
        }

        /**
         * Sets the clock; the system's by default.
         *
         * @param value the time
         * @return this builder
         */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * Sets the way to wait; the thread's own sleep by default.
         *
         * @param value the sleeper
         * @return this builder
         */
        public Builder sleeper(Sleeper value) {
            sleeper = value;
            return this;
        }

        /**
         * Sets who may do what; everybody may do everything by default.
         *
         * @param value the authorizer
         * @return this builder
         */
        public Builder authorizer(Authorizer value) {
            authorizer = value;
            return this;
        }

        /**
         * Registers a rule of the host's own.
         *
         * @param id a stable id, under which it is stored
         * @param revision its revision; a stored rule of another revision fails its run by name
         * @param rule the rule
         * @return this builder
         */
        public Builder rule(String id, int revision, ReclamationRule rule) {
            rules.put(id, new RuleRegistry.Registered(revision, rule));
            return this;
        }

        /**
         * Builds the engine. Does no I/O.
         *
         * @return the engine
         * @throws InvalidInputException if the store or the spoke is missing
         */
        public SamSpoke build() {
            if (store == null) {
                throw new InvalidInputException("store", "it is missing", "Give InMemoryStore.create() or another.");
            }
            if (spoke == null) {
                throw new InvalidInputException("spoke", "it is missing", "Give CalendlySpoke.create() or another.");
            }
            Sleeper wait = sleeper == null ? Sleeper.system(clock) : sleeper;
            return new SamSpoke(
                    store, Engine.of(ports(store), spoke, new RuleRegistry(rules), clock, wait), authorizer);
        }

        private static EnginePorts ports(Store store) {
            return new EnginePorts(
                    store.work(),
                    store.leases(),
                    store.audit(),
                    store.connections(),
                    store.subscriptions(),
                    store.activity(),
                    store.exclusions(),
                    store.profiles(),
                    store.rules(),
                    store.candidates(),
                    store.plans(),
                    store.journal(),
                    store.licenses(),
                    store.jobs());
        }
    }
}
