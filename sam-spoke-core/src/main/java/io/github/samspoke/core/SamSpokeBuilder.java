package io.github.samspoke.core;

import io.github.samspoke.core.audit.AuditKeys;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.DailyTime;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.SamListener;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.job.Retention;
import io.github.samspoke.core.job.internal.Engine;
import io.github.samspoke.core.job.internal.EngineSettings;
import io.github.samspoke.core.job.internal.WorkerThreads;
import io.github.samspoke.core.license.CurrencyConverter;
import io.github.samspoke.core.license.internal.Currencies;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.people.ResolutionRule;
import io.github.samspoke.core.people.UserDirectory;
import io.github.samspoke.core.people.internal.Resolver;
import io.github.samspoke.core.reclamation.KeepApprover;
import io.github.samspoke.core.reclamation.Notifier;
import io.github.samspoke.core.reclamation.ReclamationRule;
import io.github.samspoke.core.reclamation.internal.Asking;
import io.github.samspoke.core.reclamation.internal.NoticeLinks;
import io.github.samspoke.core.reclamation.internal.RuleRegistry;
import io.github.samspoke.core.spoke.Spoke;
import io.github.samspoke.core.store.Store;
import io.github.samspoke.core.store.internal.StorePorts;
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
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects what an engine is made of. Not safe for many threads. */
public final class SamSpokeBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(SamSpoke.class);

    private final Map<String, RuleRegistry.Registered> rules = new HashMap<>();
    private @Nullable Store store;
    private @Nullable Spoke spoke;
    private @Nullable Sleeper sleeper;
    private @Nullable CredentialKeys keys;
    private @Nullable AuditKeys auditKeys;
    private @Nullable URI baseUrl;
    private @Nullable Executor executor;
    private @Nullable UserDirectory directory;
    private final List<ResolutionRule> resolutionRules = new ArrayList<>();
    private @Nullable Notifier notifier;
    private @Nullable KeepApprover keepApprover;
    private Duration keepCoolDown = Asking.COOL_DOWN;
    private Clock clock = Clock.systemUTC();
    private Authorizer authorizer = Authorizer.singleUser();
    private @Nullable DailyTime daily;
    private @Nullable SamListener listener;
    private String node = "process " + ProcessHandle.current().pid();
    private Retention retention = Retention.DEFAULT;
    private boolean fourEyes;
    private Currencies currencies = Currencies.REFUSED;

    SamSpokeBuilder() {}

    /**
     * Sets the store.
     *
     * @param value where everything is kept
     * @return this builder
     */
    public SamSpokeBuilder store(Store value) {
        store = value;
        return this;
    }

    /**
     * Sets the vendor.
     *
     * @param value the spoke
     * @return this builder
     */
    public SamSpokeBuilder spoke(Spoke value) {
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
    public SamSpokeBuilder credentialKeys(CredentialKeys value) {
        keys = value;
        return this;
    }

    /**
     * Sets the keys under which rows of the audit trail are sealed. Without them rows are chained by plain hashes:
     * whoever can write the database can then write a chain anew from any row on, and only published heads show it.
     *
     * @param value the host's keys, kept elsewhere than in the store
     * @return this builder
     */
    public SamSpokeBuilder auditKeys(AuditKeys value) {
        auditKeys = value;
        return this;
    }

    /**
     * Sets the host's own address as browsers see it, below which the vendor sends them back after consent.
     *
     * @param value https, or http on the loopback; may have a path
     * @return this builder
     * @throws InvalidInputException if it is not like that
     */
    public SamSpokeBuilder baseUrl(URI value) {
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
    public SamSpokeBuilder clock(Clock value) {
        clock = value;
        return this;
    }

    /**
     * Sets the way to wait; the thread's own sleep by default.
     *
     * @param value the sleeper
     * @return this builder
     */
    public SamSpokeBuilder sleeper(Sleeper value) {
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
    public SamSpokeBuilder executor(Executor value) {
        executor = value;
        return this;
    }

    /**
     * Sets the host's directory of people; each download asks it who holds the seats. None by default.
     *
     * @param value the directory
     * @return this builder
     */
    public SamSpokeBuilder directory(UserDirectory value) {
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
    public SamSpokeBuilder resolutionRule(ResolutionRule value) {
        resolutionRules.add(value);
        return this;
    }

    /**
     * Sets who may do what; everybody may do everything by default.
     *
     * @param value the authorizer
     * @return this builder
     */
    public SamSpokeBuilder authorizer(Authorizer value) {
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
    public SamSpokeBuilder jobsDailyAt(LocalTime time, ZoneId zone) {
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
    public SamSpokeBuilder listener(SamListener value) {
        listener = value;
        return this;
    }

    /**
     * Sets the name of this node, as runs and leases show it; the process id by default.
     *
     * @param value a name that no other node on the store has
     * @return this builder
     */
    public SamSpokeBuilder node(String value) {
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
    public SamSpokeBuilder retention(Retention value) {
        retention = value;
        return this;
    }

    /**
     * Has every plan approved, and the breaker lifted for it, by another actor than the one who made it. Under a
     * standing approval the person who gave it has to be another than the one who runs the jobs. Off by default.
     *
     * @return this builder
     */
    public SamSpokeBuilder fourEyes() {
        fourEyes = true;
        return this;
    }

    /**
     * Lets positions whose entitlements are priced in several currencies be converted; refused otherwise.
     *
     * @param currency the currency of such positions
     * @param converter the host's exchange rates
     * @return this builder
     */
    public SamSpokeBuilder currency(CurrencyUnit currency, CurrencyConverter converter) {
        currencies = new Currencies(currency, converter);
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
    public SamSpokeBuilder rule(String id, int revision, ReclamationRule rule) {
        rules.put(id, new RuleRegistry.Registered(revision, rule));
        return this;
    }

    /**
     * Sets who sends notices to people. Without one nobody can be asked. Give it to every node or to none. The links of
     * notices are signed under a key that is derived from the {@linkplain #credentialKeys credential keys}.
     *
     * @param value the notifier, safe for many threads
     * @return this builder
     */
    public SamSpokeBuilder notifier(Notifier value) {
        notifier = value;
        return this;
    }

    /**
     * Sets who decides on the wish to keep a seat. Without one the wish stands as it is.
     *
     * @param value the approver, safe for many threads
     * @return this builder
     */
    public SamSpokeBuilder keepApprover(KeepApprover value) {
        keepApprover = value;
        return this;
    }

    /**
     * Sets for how long a person who keeps a seat is left alone; 90 days by default.
     *
     * @param value a time of at least a day
     * @return this builder
     * @throws InvalidInputException if it is shorter
     */
    public SamSpokeBuilder keepCoolDown(Duration value) {
        if (value.compareTo(Duration.ofDays(1)) < 0) {
            throw new InvalidInputException("keepCoolDown", value + " is less than a day", "Give a number of days.");
        }
        keepCoolDown = value;
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
        CredentialKeys known = keysFor(store);
        Asking asking = new Asking(notifier, keepApprover, new NoticeLinks(known), keepCoolDown);
        EngineSettings settings =
                new EngineSettings(node, daily, listener, retention, workers, fourEyes, resolver, asking, currencies);
        Engine engine = Engine.of(
                StorePorts.of(store),
                spoke,
                known,
                auditKeys,
                new RuleRegistry(rules, notifier != null),
                clock,
                wait,
                settings);
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
}
