package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.license.internal.LicensePorts;
import io.github.samspoke.core.people.internal.Resolver;
import io.github.samspoke.core.reclamation.internal.ReclamationPorts;
import io.github.samspoke.core.reclamation.internal.RuleRegistry;
import io.github.samspoke.core.spoke.Spoke;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What all services of one installation share. */
public record Engine(
        EnginePorts store,
        Spoke spoke,
        RuleRegistry registry,
        Clock clock,
        Sessions sessions,
        AuditLog audit,
        Executor executor,
        @Nullable Resolver resolver) {
    public static Engine of(
            EnginePorts store,
            Spoke spoke,
            RuleRegistry registry,
            Clock clock,
            Sleeper sleeper,
            Executor executor,
            @Nullable Resolver resolver) {
        Sessions sessions = new Sessions(spoke, store.connections(), store.work(), clock, sleeper);
        return new Engine(
                store, spoke, registry, clock, sessions, new AuditLog(store.audit(), clock), executor, resolver);
    }

    UnitOfWork work() {
        return store.work();
    }

    Instant now() {
        return clock.instant();
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
