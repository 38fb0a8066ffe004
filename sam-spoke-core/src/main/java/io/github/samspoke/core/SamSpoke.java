package io.github.samspoke.core;

import io.github.samspoke.core.activity.Activities;
import io.github.samspoke.core.audit.AuditTrail;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.connection.Connections;
import io.github.samspoke.core.connection.internal.ConnectionPorts;
import io.github.samspoke.core.connection.internal.ConnectionService;
import io.github.samspoke.core.exclusion.Exclusions;
import io.github.samspoke.core.exclusion.internal.ExclusionService;
import io.github.samspoke.core.job.Jobs;
import io.github.samspoke.core.job.RelatedLists;
import io.github.samspoke.core.job.internal.ActivityService;
import io.github.samspoke.core.job.internal.AuditService;
import io.github.samspoke.core.job.internal.ConnectionNeeds;
import io.github.samspoke.core.job.internal.Engine;
import io.github.samspoke.core.job.internal.EventDelivery;
import io.github.samspoke.core.job.internal.JobLoop;
import io.github.samspoke.core.job.internal.JobService;
import io.github.samspoke.core.job.internal.NoticeDelivery;
import io.github.samspoke.core.job.internal.ProfileService;
import io.github.samspoke.core.job.internal.RelatedRecords;
import io.github.samspoke.core.license.Licenses;
import io.github.samspoke.core.license.internal.LicenseService;
import io.github.samspoke.core.license.internal.Reconciler;
import io.github.samspoke.core.profile.Profiles;
import io.github.samspoke.core.reclamation.Backtests;
import io.github.samspoke.core.reclamation.Candidates;
import io.github.samspoke.core.reclamation.Reclamation;
import io.github.samspoke.core.reclamation.ReclamationRules;
import io.github.samspoke.core.reclamation.UserProtections;
import io.github.samspoke.core.reclamation.internal.BacktestService;
import io.github.samspoke.core.reclamation.internal.CandidateService;
import io.github.samspoke.core.reclamation.internal.ProtectionService;
import io.github.samspoke.core.reclamation.internal.ReclamationService;
import io.github.samspoke.core.reclamation.internal.RuleService;
import io.github.samspoke.core.report.Reports;
import io.github.samspoke.core.report.internal.ReportPorts;
import io.github.samspoke.core.report.internal.ReportService;
import io.github.samspoke.core.spoke.SessionUsage;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.subscription.Holders;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Subscriptions;
import io.github.samspoke.core.subscription.internal.HolderQueries;
import io.github.samspoke.core.subscription.internal.SubscriptionService;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The engine: who holds the seats, who uses them, which can be taken back safely, and what that saves. One instance a
 * store and vendor; safe for many threads; everything is done {@linkplain #as(Actor) as somebody}.
 */
public final class SamSpoke implements AutoCloseable {

    private final Store store;
    private final Engine engine;
    private final Authorizer authorizer;
    private final @Nullable URI baseUrl;
    private final Sleeper sleeper;
    private final Runnable closing;
    private final AtomicReference<@Nullable JobLoop> loop = new AtomicReference<>();

    SamSpoke(
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
    public static SamSpokeBuilder builder() {
        return new SamSpokeBuilder();
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
     * Starts to run due jobs and to deliver notices and events, on a daemon thread named {@code samspoke-jobs}, until this is closed.
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
     * Hands the notices that are due to the notifier; for hosts that do not {@linkplain #start() start} the loop. Does
     * I/O, and calls the notifier on this thread.
     *
     * @return how many were taken over; 0 while another node sends
     */
    public int deliverNotices() {
        return new NoticeDelivery(engine).deliver();
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
            return gate.before(Exclusions.class, new ExclusionService(actor, authorizer, engine.exclusionPorts()));
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
         * Returns the shields over people's seats.
         *
         * @return protections and quiet periods
         */
        public UserProtections protections() {
            return gate.before(
                    UserProtections.class, new ProtectionService(actor, authorizer, engine.reclamationPorts()));
        }

        /**
         * Returns the backtests.
         *
         * @return replays of rules on the past
         */
        public Backtests backtests() {
            return gate.before(
                    Backtests.class,
                    new BacktestService(
                            engine.reclamationPorts(), engine.registry(), new Reconciler(engine.licensePorts())));
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
                            actor,
                            authorizer,
                            engine.reclamationPorts(),
                            engine.registry(),
                            new Reconciler(engine.licensePorts()),
                            engine.settings().asking()));
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
                            actor,
                            authorizer,
                            engine.reclamationPorts(),
                            engine.registry(),
                            engine.sessions(),
                            engine.reclamationSettings()));
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
         * Returns the reports.
         *
         * @return reports on licences
         */
        public Reports reports() {
            return gate.before(
                    Reports.class,
                    new ReportService(
                            new ReportPorts(
                                    engine.licensePorts(),
                                    engine.store().activity(),
                                    engine.store().rules()),
                            licenses()));
        }

        /**
         * Returns the audit trail.
         *
         * @return the trail
         */
        public AuditTrail audit() {
            return gate.before(AuditTrail.class, new AuditService(actor, authorizer, engine));
        }
    }
}
