package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.reclamation.QuietPeriod;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import io.github.samspoke.core.reclamation.UserProtection;
import io.github.samspoke.core.reclamation.UserProtections;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Protections for one actor. */
public final class ProtectionService implements UserProtections {
    private final Actor actor;
    private final Authorizer authorizer;
    private final ReclamationPorts ports;

    public ProtectionService(Actor actor, Authorizer authorizer, ReclamationPorts ports) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.ports = ports;
    }

    @Override
    public List<UserProtection> list() {
        return ports.protections().list();
    }

    @Override
    public UserProtection protect(SubscriptionCondition who, String reason, @Nullable Instant until) {
        return add(UserProtection.Kind.PROTECTED_USER, who, reason, until);
    }

    @Override
    public UserProtection vip(SubscriptionCondition who, String reason, @Nullable Instant until) {
        return add(UserProtection.Kind.VIP, who, reason, until);
    }

    @Override
    public UserProtection onLeave(SubscriptionCondition who, String reason, Instant until) {
        return add(UserProtection.Kind.ON_LEAVE, who, reason, until);
    }

    private UserProtection add(
            UserProtection.Kind kind, SubscriptionCondition who, String reason, @Nullable Instant until) {
        requireAdmin();
        return ports.work().inTransaction(() -> {
            UserProtection protection = new UserProtection(
                    ports.numbers().next(Numbered.PROTECTION),
                    kind,
                    who,
                    reason,
                    actor.name(),
                    ports.clock().instant(),
                    until);
            ports.protections().save(protection);
            // Whom it shields may be an address, and addresses are not for the trail (I10).
            record(
                    "protection.added",
                    protection.id(),
                    Map.of("kind", kind.name(), "reason", reason, "until", until == null ? "" : until.toString()));
            return protection;
        });
    }

    @Override
    public void remove(String id) {
        requireAdmin();
        ports.work().inTransaction(() -> {
            UserProtection protection =
                    ports.protections().find(id).orElseThrow(() -> new NoSuchRecordException("protection", id));
            ports.protections().remove(id);
            record("protection.removed", id, Map.of("kind", protection.kind().name()));
        });
    }

    @Override
    public List<QuietPeriod> quietPeriods() {
        return ports.protections().quietPeriods();
    }

    @Override
    public QuietPeriod addQuietPeriod(LocalDate from, LocalDate to, String reason) {
        requireAdmin();
        return ports.work().inTransaction(() -> {
            QuietPeriod period =
                    new QuietPeriod(ports.numbers().next(Numbered.QUIET_PERIOD), from, to, reason, actor.name());
            ports.protections().saveQuietPeriod(period);
            record("quiet-period.added", period.id(), said(period));
            return period;
        });
    }

    @Override
    public void removeQuietPeriod(String id) {
        requireAdmin();
        ports.work().inTransaction(() -> {
            QuietPeriod period = ports.protections().quietPeriods().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchRecordException("quiet period", id));
            ports.protections().removeQuietPeriod(id);
            record("quiet-period.removed", id, said(period));
        });
    }

    private static Map<String, String> said(QuietPeriod period) {
        return Map.of("from", period.from().toString(), "to", period.to().toString(), "reason", period.reason());
    }

    private void requireAdmin() {
        authorizer.require(actor, Role.SAM_ADMIN, "change protections");
    }

    private void record(String action, String id, Map<String, String> said) {
        ports.audit().record(AuditLog.INSTANCE, actor, action, id, said);
    }
}
