package io.github.samspoke.core;

import io.github.samspoke.core.activity.Activities;
import io.github.samspoke.core.audit.AuditTrail;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.DailyTime;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.SamListener;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.Connections;
import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.connection.internal.ConnectionPorts;
import io.github.samspoke.core.connection.internal.ConnectionService;
import io.github.samspoke.core.exclusion.Exclusions;
import io.github.samspoke.core.exclusion.internal.ExclusionService;
import io.github.samspoke.core.job.Jobs;
import io.github.samspoke.core.job.RelatedLists;
import io.github.samspoke.core.job.Retention;
import io.github.samspoke.core.job.internal.ActivityService;
import io.github.samspoke.core.job.internal.ConnectionNeeds;
import io.github.samspoke.core.job.internal.Engine;
import io.github.samspoke.core.job.internal.EnginePorts;
import io.github.samspoke.core.job.internal.EngineSettings;
import io.github.samspoke.core.job.internal.EventDelivery;
import io.github.samspoke.core.job.internal.JobLoop;
import io.github.samspoke.core.job.internal.JobService;
import io.github.samspoke.core.job.internal.ProfileService;
import io.github.samspoke.core.job.internal.RelatedRecords;
import io.github.samspoke.core.job.internal.WorkerThreads;
import io.github.samspoke.core.license.Licenses;
import io.github.samspoke.core.license.internal.LicenseService;
import io.github.samspoke.core.license.internal.Reconciler;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.people.ResolutionRule;
import io.github.samspoke.core.people.UserDirectory;
import io.github.samspoke.core.people.internal.Resolver;
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
import io.github.samspoke.core.subscription.Holders;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Subscriptions;
import io.github.samspoke.core.subscription.internal.HolderQueries;
import io.github.samspoke.core.subscription.internal.SubscriptionService;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine: who holds the seats, who uses them, which can be taken back safely, and what that saves. One instance a
 * store and vendor; safe for many threads; everything is done {@linkplain #as(Actor) as somebody}.
 */
public final class SamSpoke implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SamSpoke.class);

    private final Store store;
    private final Engine engine;
    private final Authorizer authorizer;
    private final @Nullable URI baseUrl;
    private final Sleeper sleeper;
    private final Runnable closing;
    private final AtomicReference<@Nullable JobLoop> loop = new AtomicReference<>();

    private SamSpoke(
            Store store,
            Engine engine,
            Authorizer authorizer,
            @Nullable URI baseUrl,
            Sleeper sleeper,
            Runnable closing) {
        this.store = store;
        this.engine = engine;
        this.authorizer = authorizer;
        this.baseUrl = baseUrl;
        this.sleeper = sleeper;
        this.closing = closing;
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

    /**
     * Starts to run due jobs and to deliver events, on a daemon thread named {@code samspoke-jobs}, until this is closed.
     * Several nodes on one store may do so: each chain of jobs runs on one of them at a time.
     *
     * @param pause how long to rest after everything that was due is done
     * @throws IllegalMoveException if it was started already
     */
    public void start(Duration pause) {
        JobLoop started = JobLoop.of(engine, sleeper, pause);
        if (!loop.compareAndSet(null, started)) {
            throw new IllegalMoveException("The job loop", "running", "be started", "Start it once.");
        }
        started.start();
    }

    /**
     * As {@link #start(Duration)}, with a pause of half a minute.
     *
     * @throws IllegalMoveException if it was started already
     */
    public void start() {
        start(Duration.ofSeconds(30));
    }

    /**
     * Delivers the events that wait to the listener; for hosts that do not {@linkplain #start() start} the loop. Does
     * I/O, and calls the listener on this thread.
     *
     * @return how many were delivered; 0 while another node delivers
     */
    public int deliverEvents() {
        return new EventDelivery(engine).deliver();
    }

    /**
     * Stops the loop, cancelling what it runs before the next item, ends the engine's own threads and closes the store.
     * Waits for the run's result. An executor of the host's own is left alone.
     */
    @Override
    public void close() {
        JobLoop running = loop.get();
        if (running != null) {
            running.close();
        }
        closing.run();
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
                            new ConnectionPorts(
                                    engine.sessions().authorizer(),
                                    engine.store().connections(),
                                    engine.store().work(),
                                    engine.audit(),
                                    engine.clock(),
                                    baseUrl,
                                    new ConnectionNeeds(engine.store().profiles())::of)));
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
                    Subscriptions.class,
                    new SubscriptionService(
                            actor,
                            authorizer,
                            engine.store().subscriptions(),
                            engine.store().work(),
                            engine.audit(),
                            engine.clock()));
        }

        /**
         * Returns who in the host's directory holds the seats.
         *
         * @return the holders, the unresolved and the leavers
         */
        public Holders holders() {
            return gate.before(
                    Holders.class,
                    new HolderQueries(
                            engine.store().subscriptions(), engine.store().resolutions()));
        }

        /**
         * Returns the activity.
         *
         * @return what people did
         */
        public Activities activity() {
            return gate.before(Activities.class, new ActivityService(actor, authorizer, engine));
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
                            engine.store().numbers(),
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
        private @Nullable CredentialKeys keys;
        private @Nullable URI baseUrl;
        private @Nullable Executor executor;
        private @Nullable UserDirectory directory;
        private final List<ResolutionRule> resolutionRules = new ArrayList<>();
        private Clock clock = Clock.systemUTC();
        private Authorizer authorizer = Authorizer.singleUser();
        private @Nullable DailyTime daily;
        private @Nullable SamListener listener;
        private String node = "process " + ProcessHandle.current().pid();
        private Retention retention = Retention.DEFAULT;

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
         * Sets the keys under which tokens and client secrets are sealed before they are stored. Without them a key of
         * this process alone is used: what it sealed does not open after a restart, and accounts have to be connected
         * again.
         *
         * @param value the host's keys
         * @return this builder
         */
        public Builder credentialKeys(CredentialKeys value) {
            keys = value;
            return this;
        }

        /**
         * Sets the host's own address as browsers see it, below which the vendor sends them back after consent.
         *
         * @param value https, or http on the loopback; may have a path
         * @return this builder
         * @throws InvalidInputException if it is not like that
         */
        public Builder baseUrl(URI value) {
            ConnectionSettings.redirectUrl(value, ConnectionSettings.DEFAULT_REDIRECT_PATH);
            baseUrl = value;
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
         * Sets what runs work that goes side by side, such as the windows of one reading; four daemon threads of the
         * engine's own by default. The thread that asks works too, so a busy executor makes it slower, never stuck.
         *
         * @param value the executor, which stays the host's to close
         * @return this builder
         */
        public Builder executor(Executor value) {
            executor = value;
            return this;
        }

        /**
         * Sets the host's directory of people; each download asks it who holds the seats. None by default.
         *
         * @param value the directory
         * @return this builder
         */
        public Builder directory(UserDirectory value) {
            directory = value;
            return this;
        }

        /**
         * Adds a rule by which holders are looked up whom neither e-mail address nor user id finds as they are. Rules
         * are asked in the order in which they are added.
         *
         * @param value the rule
         * @return this builder
         */
        public Builder resolutionRule(ResolutionRule value) {
            resolutionRules.add(value);
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
         * Sets when jobs run each day. By default profiles are spread over the first six hours of the day in UTC, each
         * always at its own time, and the jobs of the instance follow at six.
         *
         * @param time the time of day
         * @param zone where it is that time; daylight saving is minded
         * @return this builder
         */
        public Builder jobsDailyAt(LocalTime time, ZoneId zone) {
            daily = new DailyTime(time, zone);
            return this;
        }

        /**
         * Sets who hears of events. Events are written only where there is a listener, so give one to every node or to
         * none.
         *
         * @param value the listener, safe for many threads
         * @return this builder
         */
        public Builder listener(SamListener value) {
            listener = value;
            return this;
        }

        /**
         * Sets the name of this node, as runs and leases show it; the process id by default.
         *
         * @param value a name that no other node on the store has
         * @return this builder
         */
        public Builder node(String value) {
            node = value;
            return this;
        }

        /**
         * Sets for how many days activity and job results are kept; 400 each by default. What is older is forgotten by
         * the last job of the day.
         *
         * @param value the days
         * @return this builder
         */
        public Builder retention(Retention value) {
            retention = value;
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
         * Builds the engine. Does no I/O but what the keys do.
         *
         * @return the engine
         * @throws InvalidInputException if the store or the spoke is missing, or the keys cannot be used
         */
        public SamSpoke build() {
            if (store == null) {
                throw new InvalidInputException("store", "it is missing", "Give InMemoryStore.create() or another.");
            }
            if (spoke == null) {
                throw new InvalidInputException("spoke", "it is missing", "Give CalendlySpoke.create() or another.");
            }
            Sleeper wait = sleeper == null ? Sleeper.system(clock) : sleeper;
            Resolver resolver = directory == null ? null : new Resolver(directory, resolutionRules);
            WorkerThreads own = executor == null ? WorkerThreads.create() : null;
            Executor workers = own == null ? Objects.requireNonNull(executor) : own;
            EngineSettings settings = new EngineSettings(node, daily, listener, retention, workers, resolver);
            Engine engine =
                    Engine.of(ports(store), spoke, keysFor(store), new RuleRegistry(rules), clock, wait, settings);
            return new SamSpoke(store, engine, authorizer, baseUrl, wait, own == null ? () -> {} : own::close);
        }

        private CredentialKeys keysFor(Store store) {
            if (keys != null) {
                return keys;
            }
            if (!(store instanceof InMemoryStore)) {
                LOG.warn("No credential keys were given: after a restart every account has to be connected again");
            }
            return CredentialKeys.ephemeral();
        }

        private static EnginePorts ports(Store store) {
            return new EnginePorts(
                    store.work(),
                    store.leases(),
                    store.numbers(),
                    store.outbox(),
                    store.acceptances(),
                    store.audit(),
                    store.connections(),
                    store.credentials(),
                    store.subscriptions(),
                    store.resolutions(),
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
