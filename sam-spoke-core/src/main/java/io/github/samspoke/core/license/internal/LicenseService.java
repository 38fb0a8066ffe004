package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.Figure.exact;

import io.github.samspoke.core.audit.internal.AuditLog;
import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.Authorizer;
import io.github.samspoke.core.common.ImportReport;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.license.DowngradeConfiguration;
import io.github.samspoke.core.license.EntitlementRevision;
import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.Licenses;
import io.github.samspoke.core.license.ModelSuggestion;
import io.github.samspoke.core.license.ProductResult;
import io.github.samspoke.core.license.ReconciliationResult;
import io.github.samspoke.core.license.ReconciliationRun;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.RightSize;
import io.github.samspoke.core.license.SeatPressure;
import io.github.samspoke.core.license.SeatRef;
import io.github.samspoke.core.license.SeatRefusal;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.SubscriptionDefinition;
import io.github.samspoke.core.license.UnrecognizedIdentifier;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Spell;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Licences for one actor. */
public final class LicenseService implements Licenses {
    private static final Duration RECENT = Duration.ofDays(30);

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
    public List<SoftwareModel> models() {
        return ports.licenses().models();
    }

    @Override
    public void save(SoftwareModel model) {
        authorizer.require(actor, Role.SAM_ADMIN, "change software models");
        ports.work().inTransaction(() -> {
            new CatalogueModels(ports).save(model);
            record(
                    "model.saved",
                    model.id(),
                    Map.of(
                            "cost", String.valueOf(model.licenseCost()),
                            "buffer", Integer.toString(model.seatBuffer()),
                            "managed", Boolean.toString(!model.unmanaged())));
        });
    }

    @Override
    public List<ModelSuggestion> modelSuggestions() {
        return new CatalogueModels(ports).suggestions();
    }

    @Override
    public SoftwareModel acceptSuggestion(String modelId, List<ModelSuggestion.Change> shown) {
        return settle(modelId, shown, true);
    }

    @Override
    public void rejectSuggestion(String modelId, List<ModelSuggestion.Change> shown) {
        settle(modelId, shown, false);
    }

    private SoftwareModel settle(String modelId, List<ModelSuggestion.Change> shown, boolean accepted) {
        authorizer.require(actor, Role.SAM_ADMIN, "settle suggestions for software models");
        return ports.work().inTransaction(() -> new CatalogueModels(ports).settle(actor, modelId, shown, accepted));
    }

    @Override
    public List<SubscriptionDefinition> definitions() {
        return ports.licenses().definitions();
    }

    @Override
    public List<UnrecognizedIdentifier> unrecognized() {
        return new Reconciliations(ports).unrecognized();
    }

    @Override
    public SubscriptionDefinition define(SubscriptionDefinition definition) {
        authorizer.require(actor, Role.SAM_ADMIN, "define subscription identifiers");
        return ports.work().inTransaction(() -> {
            // A model of the catalogue that no profile has had yet is as good as one that is kept.
            if (ports.licenses().findModel(definition.modelId()).isEmpty()) {
                new CatalogueModels(ports).save(catalogued(definition.modelId()));
            }
            SubscriptionDefinition kept = new SubscriptionDefinition(
                    definition.profileType(),
                    definition.identifier(),
                    definition.stage(),
                    definition.modelId(),
                    definition.active(),
                    actor.name());
            ports.licenses().saveDefinition(kept);
            record(
                    "identifier.defined",
                    kept.key(),
                    Map.of("model", kept.modelId(), "active", Boolean.toString(kept.active())));
            return kept;
        });
    }

    private SoftwareModel catalogued(String id) {
        return ports.catalogue().models().stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecordException("software model", id));
    }

    @Override
    public List<DowngradeConfiguration> downgrades() {
        return ports.licenses().downgrades();
    }

    @Override
    public void save(DowngradeConfiguration downgrade) {
        authorizer.require(actor, Role.SAM_ADMIN, "configure downgrades");
        ports.work().inTransaction(() -> {
            ports.licenses().saveDowngrade(downgrade);
            // The condition may be an address, and addresses are not for the trail (I10).
            record(
                    "downgrade.saved",
                    downgrade.id(),
                    Map.of(
                            "profileType",
                            downgrade.profileType(),
                            "source",
                            downgrade.source(),
                            "destination",
                            downgrade.destination(),
                            "active",
                            Boolean.toString(downgrade.active()),
                            "conditional",
                            Boolean.toString(downgrade.condition() != null)));
        });
    }

    @Override
    public void removeDowngrade(String id) {
        authorizer.require(actor, Role.SAM_ADMIN, "configure downgrades");
        ports.work().inTransaction(() -> {
            if (ports.licenses().downgrades().stream().noneMatch(d -> d.id().equals(id))) {
                throw new NoSuchRecordException("downgrade configuration", id);
            }
            ports.licenses().removeDowngrade(id);
            record("downgrade.removed", id, Map.of());
        });
    }

    @Override
    public void save(SoftwareEntitlement entitlement) {
        authorizer.require(actor, Role.SAM_ADMIN, "change entitlements");
        ports.work().inTransaction(() -> keep(entitlement));
    }

    private void keep(SoftwareEntitlement entitlement) {
        Optional<SoftwareEntitlement> before = ports.licenses().findEntitlement(entitlement.id());
        int last = ports.licenses().revisions(entitlement.id()).size();
        if (last == 0 && before.isPresent()) {
            // Saved by a version that kept no revisions: nobody knows when and by whom.
            ports.licenses().saveRevision(new EntitlementRevision(++last, Instant.EPOCH, "", before.get()));
        }
        ports.licenses().saveEntitlement(entitlement);
        ports.licenses()
                .saveRevision(new EntitlementRevision(last + 1, ports.clock().instant(), actor.name(), entitlement));
        Map<String, String> details = new HashMap<>();
        details.put("rights", Integer.toString(entitlement.activeRights()));
        details.put("revision", Integer.toString(last + 1));
        before.ifPresent(known -> details.put("rightsBefore", Integer.toString(known.activeRights())));
        record("entitlement.saved", entitlement.id(), details);
    }

    @Override
    public ImportReport importEntitlements(String csv) {
        authorizer.require(actor, Role.SAM_ADMIN, "import entitlements");
        return ports.work().inTransaction(() -> {
            Map<String, SoftwareModel> models = new TreeMap<>();
            ports.catalogue().models().forEach(m -> models.put(m.id(), m));
            ports.licenses().models().forEach(m -> models.put(m.id(), m));
            EntitlementImport reading =
                    new EntitlementImport(ports.licenses().entitlements(), List.copyOf(models.values()));
            ImportReport report = reading.read(csv);
            if (report.kept()) {
                reading.entitlements().forEach(this::keep);
            }
            return report;
        });
    }

    @Override
    public List<SoftwareEntitlement> entitlements() {
        return ports.licenses().entitlements();
    }

    @Override
    public List<EntitlementRevision> revisions(String entitlementId) {
        return ports.licenses().revisions(entitlementId);
    }

    @Override
    public LicensePosition position(ProfileId profile) {
        return reconciler.position(profile);
    }

    @Override
    public Optional<ReconciliationResult> latest(ProfileId profile) {
        return ports.licenses().latestResult(profile.value());
    }

    @Override
    public ReconciliationRun reconcile(ReconciliationScope scope, RunControl control) {
        authorizer.require(actor, Role.SAM_ADMIN, "reconcile");
        return new Reconciliations(ports).run(scope, actor.name(), control);
    }

    @Override
    public List<ReconciliationRun> runs() {
        return ports.licenses().runs();
    }

    @Override
    public List<ProductResult> products(String run) {
        return ports.licenses().productResults(run);
    }

    @Override
    public List<SeatRef> licensed(String run, String modelId) {
        ReconciliationRun found = ports.licenses().runs().stream()
                .filter(r -> r.number().equals(run))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecordException("reconciliation", run));
        Set<SeatRef> unlicensed = new HashSet<>();
        ports.licenses().productResults(run).stream()
                .flatMap(product -> product.models().stream())
                .filter(model -> model.model().id().equals(modelId))
                .forEach(model -> unlicensed.addAll(model.whole().unlicensed()));
        Identifiers identifiers = Identifiers.of(ports);
        List<SeatRef> licensed = new ArrayList<>();
        for (ProfileData profile : ports.profiles().list()) {
            if (profile.status() == ProfileStatus.PUBLISHED && profile.pinned().isPresent()) {
                String stage = profile.pinned().map(OrganizationFacts::stage).orElse("");
                ports.subscriptions().each(profile.id(), seat -> {
                    SeatRef ref = new SeatRef(profile.id().value(), seat.userUri());
                    boolean there = seat.spells().stream().anyMatch(s -> occupied(s, found.startedAt()));
                    if (there
                            && !unlicensed.contains(ref)
                            && identifiers.resolve(profile.profileType(), seat.identifier(), stage)
                                    instanceof IdentifierResolution.Recognized known
                            && known.model().id().equals(modelId)) {
                        licensed.add(ref);
                    }
                });
            }
        }
        licensed.sort(java.util.Comparator.comparing(SeatRef::profileId).thenComparing(SeatRef::userUri));
        return licensed;
    }

    private static boolean occupied(Spell spell, Instant at) {
        return (spell.from() == null || !spell.from().isAfter(at))
                && (spell.to() == null || spell.to().isAfter(at));
    }

    @Override
    public void invitationRefused(ProfileId profile, String detail) {
        authorizer.require(actor, Role.SAM_INTEGRATOR, "note refused invitations");
        ports.work().inTransaction(() -> {
            find(profile);
            ports.licenses()
                    .saveRefusal(new SeatRefusal(profile.value(), ports.clock().instant(), detail));
        });
    }

    @Override
    public SeatPressure pressure(ProfileId profile) {
        Instant now = ports.clock().instant();
        Census census = Census.of(ports, profile, ReconciliationScope.everything(), now);
        long refused = ports.licenses().refusals(profile.value()).stream()
                .filter(r -> r.at().isAfter(now.minus(RECENT)))
                .count();
        return new SeatPressure(
                reconciler.position(profile).open(),
                exact((int) refused, "invitations refused for want of a seat since " + now.minus(RECENT)),
                exact(census.staleInvitations().size(), "pending invitations sent before " + now.minus(Census.STALE)));
    }

    @Override
    public RightSize rightSize(ProfileId profile) {
        return reconciler.rightSize(profile);
    }

    private ProfileData find(ProfileId id) {
        return ports.profiles().find(id).orElseThrow(() -> new NoSuchRecordException("profile", id.value()));
    }

    private void record(String action, String subject, Map<String, String> details) {
        ports.audit().record(AuditLog.INSTANCE, actor, action, subject, details);
    }
}
