package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.license.internal.LicensePorts;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.reclamation.internal.ReclamationPorts;
import io.github.samspoke.core.reclamation.internal.RuleRegistry;
import io.github.samspoke.core.spoke.Spoke;
import java.time.Clock;
import java.time.Instant;

/** What all services of one installation share. */
public record Engine(
        EnginePorts store,
        Spoke spoke,
        RuleRegistry registry,
        Clock clock,
        Sleeper sleeper,
        Sessions sessions,
        AuditLog audit) {
    public static Engine of(EnginePorts store, Spoke spoke, RuleRegistry registry, Clock clock, Sleeper sleeper) {
        Sessions sessions = new Sessions(spoke, store.connections(), store.work(), clock, sleeper);
        return new Engine(store, spoke, registry, clock, sleeper, sessions, new AuditLog(store.audit(), clock));
    }

    UnitOfWork work() {
        return store.work();
    }

    Instant now() {
        return clock.instant();
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
                store.exclusions(),
                store.rules(),
                store.candidates(),
                store.plans(),
                store.journal(),
                store.leases(),
                store.work(),
                audit,
                clock);
    }

    public LicensePorts licensePorts() {
        return new LicensePorts(
                store.licenses(),
                store.profiles(),
                store.subscriptions(),
                store.exclusions(),
                store.candidates(),
                store.journal(),
                store.work(),
                audit,
                clock);
    }
}
