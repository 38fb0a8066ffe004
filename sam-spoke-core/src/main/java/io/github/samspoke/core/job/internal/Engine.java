package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.audit.AuditKeys;
import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.audit.internal.PersonSource;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.SamEvent;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.common.internal.EventLog;
import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.connection.CredentialSafe;
import io.github.samspoke.core.exclusion.internal.ExclusionPorts;
import io.github.samspoke.core.license.SubscriptionCatalogue;
import io.github.samspoke.core.license.internal.LicensePorts;
import io.github.samspoke.core.license.internal.SeatRefusals;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.reclamation.internal.ReclamationPorts;
import io.github.samspoke.core.reclamation.internal.ReclamationSettings;
import io.github.samspoke.core.reclamation.internal.RuleRegistry;
import io.github.samspoke.core.spoke.Spoke;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all services of one installation share. */
public record Engine(
        EnginePorts store,
        Spoke spoke,
        RuleRegistry registry,
        Clock clock,
        Sleeper sleeper,
        Sessions sessions,
        AuditLog audit,
        EventLog events,
        EngineSettings settings,
        AtomicReference<Instant> healed) {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    public static Engine of(
            EnginePorts store,
            Spoke spoke,
            CredentialKeys keys,
            @Nullable AuditKeys auditKeys,
            RuleRegistry registry,
            Clock clock,
            Sleeper sleeper,
            EngineSettings settings) {
        EventLog events = new EventLog(store.outbox(), store.numbers(), clock, settings.listener() != null);
        CredentialSafe safe = new CredentialSafe(
                store.credentials(),
                keys,
                (alias, state) -> events.publish("", head -> new SamEvent.GrantMoved(head, alias, state.name())));
        Sessions sessions =
                new Sessions(spoke, store.connections(), safe, store.work(), clock, sleeper, settings.workers());
        return new Engine(
                store,
                spoke,
                registry,
                clock,
                sleeper,
                sessions,
                new AuditLog(store.audit(), auditKeys, people(store), clock),
                events,
                settings,
                new AtomicReference<>(Instant.MIN));
    }

    private static PersonSource people(EnginePorts store) {
        return (chain, user) -> store.subscriptions()
                .find(new ProfileId(chain), user)
                .map(seat -> new PersonSource.Known(seat.name(), seat.email().value()));
    }

    /** Tells the host, by an event and in the log, of the chains of the audit trail that have grown by this node's hand. */
    void publishAuditHeads() {
        audit.publishHeads(head -> {
            LOG.info(
                    "Audit chain {} ends with row {}, hash {}, key {}",
                    head.chain(),
                    head.sequence(),
                    head.hash(),
                    head.keyId().isEmpty() ? "none" : head.keyId());
            work().inTransaction(() -> events.publish(
                    head.chain().equals(AuditLog.INSTANCE) ? "" : head.chain(),
                    about -> new SamEvent.AuditHeadMoved(
                            about, head.chain(), head.sequence(), head.hash(), head.keyId())));
        });
    }

    /** The same engine, whose store can be written only while a lease is held. */
    Engine under(JobLease lease) {
        EnginePorts fenced = Fence.around(store, lease);
        return new Engine(
                fenced,
                spoke,
                registry,
                clock,
                sleeper,
                sessions,
                audit.over(fenced.audit()),
                new EventLog(fenced.outbox(), fenced.numbers(), clock, settings.listener() != null),
                settings,
                healed);
    }

    UnitOfWork work() {
        return store.work();
    }

    Instant now() {
        return clock.instant();
    }

    /** Forgets what is older than the host wants it; no audit row, journal, plan or subscription is ever among it (I10). */
    void forgetOld() {
        store.jobs().forgetResults(settings.retention().firstResult(now()));
        store.profiles()
                .list()
                .forEach(profile -> store.activity()
                        .forget(profile.id(), settings.retention().firstActivityDay(now())));
    }

    /** Refuses to keep what a job has read for a profile that was deleted while it was reading. */
    void requireThere(ProfileData profile) {
        boolean deleted = store.profiles()
                .find(profile.id())
                .filter(now -> now.status() == ProfileStatus.DELETED)
                .isPresent();
        if (deleted) {
            throw new RefusedException(
                    "Profile " + profile.displayName() + " was deleted while the job was reading",
                    "Nothing of the run was kept; there is nothing to do.");
        }
    }

    public ReclamationPorts reclamationPorts() {
        return new ReclamationPorts(
                store.profiles(),
                store.subscriptions(),
                store.activity(),
                store.resolutions(),
                store.exclusions(),
                store.rules(),
                store.protections(),
                store.candidates(),
                store.plans(),
                store.journal(),
                store.leases(),
                store.numbers(),
                store.acceptances(),
                store.work(),
                audit,
                events,
                clock);
    }

    public ReclamationSettings reclamationSettings() {
        return new ReclamationSettings(
                settings.fourEyes(),
                sessions,
                profile -> new Schedule(this).standing(profile),
                new SeatRefusals(store.licenses()));
    }

    public ExclusionPorts exclusionPorts() {
        return new ExclusionPorts(
                store.exclusions(),
                store.subscriptions(),
                profile -> store.profiles()
                        .find(profile)
                        .orElseThrow(() -> new NoSuchRecordException("profile", profile.value()))
                        .profileType(),
                store.numbers(),
                store.work(),
                audit,
                clock);
    }

    public LicensePorts licensePorts() {
        return new LicensePorts(
                store.licenses(),
                store.profiles(),
                store.subscriptions(),
                store.resolutions(),
                store.exclusions(),
                store.candidates(),
                store.journal(),
                store.numbers(),
                store.work(),
                audit,
                clock,
                settings.currencies(),
                SubscriptionCatalogue.builtIn());
    }
}
