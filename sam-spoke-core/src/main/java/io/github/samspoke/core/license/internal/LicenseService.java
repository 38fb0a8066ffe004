package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.Licenses;
import io.github.samspoke.core.license.ReconciliationResult;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.subscription.ProfileId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Licences for one actor. */
public final class LicenseService implements Licenses {
    private final Actor actor;
    private final Authorizer authorizer;
    private final LicensePorts ports;
    private final Reconciler reconciler;

    public LicenseService(Actor actor, Authorizer authorizer, LicensePorts ports) {
        this.actor = actor;
        this.authorizer = authorizer;
        this.ports = ports;
        this.reconciler = new Reconciler(ports);
    }

    @Override
    public IdentifierResolution resolve(ProfileId profile) {
        return reconciler.resolve(profile);
    }

    @Override
    public void save(SoftwareEntitlement entitlement) {
        authorizer.require(actor, Role.SAM_ADMIN, "change entitlements");
        ports.work().inTransaction(() -> {
            ports.licenses().saveEntitlement(entitlement);
            ports.audit()
                    .record(
                            AuditLog.INSTANCE,
                            actor,
                            "entitlement.saved",
                            entitlement.id(),
                            Map.of("rights", Integer.toString(entitlement.activeRights())));
        });
    }

    @Override
    public List<SoftwareEntitlement> entitlements() {
        return ports.licenses().entitlements();
    }

    @Override
    public LicensePosition position(ProfileId profile) {
        return reconciler.position(profile);
    }

    @Override
    public Optional<ReconciliationResult> latest(ProfileId profile) {
        return ports.licenses().latestResult(profile.value());
    }
}
