package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.Figure.absent;
import static io.github.samspoke.core.license.Figure.exact;
import static io.github.samspoke.core.license.Figure.input;

import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.ModelResult;
import io.github.samspoke.core.license.ProductResult;
import io.github.samspoke.core.license.ReconciliationRun;
import io.github.samspoke.core.license.ReconciliationRun.Status;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.Remediation;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.UnrecognizedIdentifier;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.subscription.ObservedInvitation;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Reconciles by publisher over all published profiles, and keeps a record of each run. */
public final class Reconciliations {
    private static final String WORK = "SAM - Reconcile";
    private static final Duration DEAD = Duration.ofHours(1);

    private final LicensePorts ports;

    public Reconciliations(LicensePorts ports) {
        this.ports = ports;
    }

    /** Runs one; call it outside a unit of work, so that others see how far it is. */
    public ReconciliationRun run(ReconciliationScope scope, String ranFor, RunControl control) {
        Instant at = ports.clock().instant();
        ReconciliationRun run = ports.work().inTransaction(() -> {
            buryDead(at);
            ReconciliationRun begun = new ReconciliationRun(
                    ports.numbers().next(Numbered.RECONCILIATION), at, at, Status.IN_PROGRESS, ranFor, scope, 0, "");
            ports.licenses().saveRun(begun);
            new CatalogueModels(ports).follow(begun.number());
            return begun;
        });
        try {
            return complete(run, scope, control);
        } catch (RuntimeException e) {
            save(run.moved(ports.clock().instant(), Status.FAILED, run.progress(), String.valueOf(e.getMessage())));
            throw e;
        }
    }

    /** A run whose process died would be under way for ever. */
    private void buryDead(Instant now) {
        ports.licenses().runs().stream()
                .filter(run ->
                        run.status() == Status.IN_PROGRESS && run.updatedAt().isBefore(now.minus(DEAD)))
                .forEach(run ->
                        ports.licenses().saveRun(run.moved(now, Status.FAILED, run.progress(), "its process ended")));
    }

    private ReconciliationRun complete(ReconciliationRun run, ReconciliationScope scope, RunControl control) {
        List<ProfileData> profiles = ports.profiles().list().stream()
                .filter(p -> p.status() == ProfileStatus.PUBLISHED && p.pinned().isPresent())
                .toList();
        Identifiers identifiers = Identifiers.of(ports);
        Sorted sorted = new Sorted(identifiers, scope);
        Downgrades downgrades = new Downgrades(ports, identifiers);
        int done = 0;
        for (ProfileData profile : profiles) {
            control.check(WORK);
            Counted counted = ports.work().inTransaction(() -> {
                Downgrades.Tally moves = downgrades.of(profile, run.startedAt());
                Census census = Census.of(ports, profile.id(), scope, run.startedAt(), moves);
                return new Counted(census, moves.options());
            });
            sorted.add(counted.census(), counted.moves());
            int percent = 80 * ++done / profiles.size();
            save(run.moved(ports.clock().instant(), Status.IN_PROGRESS, percent, "counted " + profile.displayName()));
            control.progress(Progress.of(WORK, 0, done, profiles.size()));
        }
        List<ProductResult> results = sorted.products(run);
        return ports.work().inTransaction(() -> {
            results.forEach(ports.licenses()::saveProductResult);
            ReconciliationRun ended =
                    run.moved(ports.clock().instant(), Status.COMPLETED, 100, summary(results, profiles.size()));
            ports.licenses().saveRun(ended);
            return ended;
        });
    }

    /** The seats of a profile, and what moving them to another plan would mean. */
    private record Counted(Census census, List<Remediation> moves) {}

    private void save(ReconciliationRun run) {
        ports.work().inTransaction(() -> ports.licenses().saveRun(run));
    }

    private static String summary(List<ProductResult> results, int profiles) {
        long open = results.stream()
                .filter(r -> r.status() != ProductResult.Status.COMPLIANT)
                .count();
        return profiles + " profiles, " + results.size() + " products, " + open + " of them not shown to be compliant";
    }

    /** The identifiers of published profiles that have no model, with their seats. */
    List<UnrecognizedIdentifier> unrecognized() {
        Sorted sorted = new Sorted(Identifiers.of(ports), ReconciliationScope.everything());
        Instant now = ports.clock().instant();
        ports.profiles().list().stream()
                .filter(p -> p.status() == ProfileStatus.PUBLISHED && p.pinned().isPresent())
                .forEach(p -> sorted.add(Census.of(ports, p.id(), ReconciliationScope.everything(), now), List.of()));
        return sorted.unrecognized();
    }

    /** Seats by the model that their identifier has. */
    private final class Sorted {
        private final Identifiers identifiers;
        private final ReconciliationScope scope;
        private final Map<String, SoftwareModel> models = new TreeMap<>();
        private final Map<String, Collected> byModel = new TreeMap<>();
        private final Map<String, UnrecognizedIdentifier> unknown = new TreeMap<>();

        Sorted(Identifiers identifiers, ReconciliationScope scope) {
            this.identifiers = identifiers;
            this.scope = scope;
            // A model of the catalogue is there as soon as somebody bought rights to it.
            Set<String> bought = ports.licenses().entitlements().stream()
                    .map(SoftwareEntitlement::modelId)
                    .collect(Collectors.toSet());
            ports.catalogue().models().stream()
                    .filter(model -> bought.contains(model.id()))
                    .forEach(model -> models.put(model.id(), model));
            ports.licenses().models().forEach(model -> models.put(model.id(), model));
        }

        private static final class Collected {
            private final List<ModelReconciliation.Taken> seats = new ArrayList<>();
            private final List<String> stale = new ArrayList<>();
            private final List<Remediation> moves = new ArrayList<>();
            private int reserved;
            private int vacated;
        }

        void add(Census census, List<Remediation> moves) {
            OrganizationFacts organization = census.profile().pinned().orElseThrow();
            String type = census.profile().profileType();
            String id = census.profile().id().value();
            Map<String, IdentifierResolution> resolved = new TreeMap<>();
            Function<String, IdentifierResolution> resolve = identifier ->
                    resolved.computeIfAbsent(identifier, i -> identifiers.resolve(type, i, organization.stage()));
            for (Census.Counted seat : census.seats()) {
                IdentifierResolution resolution = resolve.apply(seat.identifier());
                if (resolution instanceof IdentifierResolution.Recognized known) {
                    collected(known.model()).seats.add(new ModelReconciliation.Taken(id, seat));
                } else if (resolution instanceof IdentifierResolution.Unrecognized none) {
                    unknown.merge(
                            type + '\n' + seat.identifier() + '\n' + organization.stage(),
                            new UnrecognizedIdentifier(
                                    type, none.identifier(), organization.stage(), none.reason(), 1, List.of(id), null),
                            Sorted::plus);
                }
            }
            if (resolve.apply(organization.plan()) instanceof IdentifierResolution.Recognized known) {
                Collected whole = collected(known.model());
                whole.reserved += census.invitations().size();
                census.staleInvitations().stream().map(ObservedInvitation::uri).forEach(whole.stale::add);
                whole.vacated += census.vacated().size();
                whole.moves.addAll(moves);
            }
        }

        private static UnrecognizedIdentifier plus(UnrecognizedIdentifier first, UnrecognizedIdentifier second) {
            List<String> profiles = new ArrayList<>(first.profiles());
            second.profiles().stream().filter(p -> !profiles.contains(p)).forEach(profiles::add);
            return new UnrecognizedIdentifier(
                    first.profileType(),
                    first.identifier(),
                    first.stage(),
                    first.reason(),
                    first.subscriptions() + second.subscriptions(),
                    profiles,
                    null);
        }

        /** With the model that all profiles of an identifier had before, if it was one. */
        List<UnrecognizedIdentifier> unrecognized() {
            EarlierPlans plans = new EarlierPlans(ports.licenses(), identifiers);
            return unknown.values().stream()
                    .map(found -> {
                        Set<String> before = found.profiles().stream()
                                .flatMap(id -> ports.profiles().find(new ProfileId(id)).stream())
                                .flatMap(profile -> plans.suggested(profile, found.identifier()).stream())
                                .map(SoftwareModel::id)
                                .collect(Collectors.toSet());
                        return new UnrecognizedIdentifier(
                                found.profileType(),
                                found.identifier(),
                                found.stage(),
                                found.reason(),
                                found.subscriptions(),
                                found.profiles(),
                                before.size() == 1 ? before.iterator().next() : null);
                    })
                    .toList();
        }

        private Collected collected(SoftwareModel model) {
            models.put(model.id(), model);
            return byModel.computeIfAbsent(model.id(), id -> new Collected());
        }

        List<ProductResult> products(ReconciliationRun run) {
            Map<String, List<ModelResult>> products = new TreeMap<>();
            models.values().stream()
                    .filter(model -> !model.unmanaged())
                    .filter(model ->
                            scope.publishers().isEmpty() || scope.publishers().contains(model.publisher()))
                    .forEach(model -> products.computeIfAbsent(
                                    model.publisher() + '\n' + model.product(), k -> new ArrayList<>())
                            .add(result(model, run.startedAt())));
            SoftwareModel catalogued = ports.catalogue().models().get(0);
            if (!unknown.isEmpty()
                    && (scope.publishers().isEmpty() || scope.publishers().contains(catalogued.publisher()))) {
                products.computeIfAbsent(catalogued.publisher() + '\n' + catalogued.product(), k -> new ArrayList<>());
            }
            List<ProductResult> results = new ArrayList<>();
            products.forEach((key, found) -> {
                String[] name = key.split("\n", -1);
                boolean here = name[0].equals(catalogued.publisher()) && name[1].equals(catalogued.product());
                results.add(product(run, name[0], name[1], found, here));
            });
            return results;
        }

        private ModelResult result(SoftwareModel model, Instant at) {
            Collected found = byModel.getOrDefault(model.id(), new Collected());
            return new ModelReconciliation(
                            model,
                            scope,
                            new ModelReconciliation.Inputs(
                                    found.seats,
                                    ports.licenses().entitlementsOf(model.id()),
                                    found.reserved,
                                    found.stale,
                                    found.vacated,
                                    found.moves),
                            ports.currencies(),
                            at)
                    .result();
        }

        private ProductResult product(
                ReconciliationRun run,
                String publisher,
                String product,
                List<ModelResult> models,
                boolean unknownHere) {
            List<Remediation> options = unknownHere ? resolveOptions() : List.of();
            Figure<Integer> unlicensed = seats(models);
            return new ProductResult(
                    run.number(),
                    publisher,
                    product,
                    status(unlicensed, !options.isEmpty()),
                    sum("true-up cost", models, m -> m.whole().trueUpCost()),
                    sum("over-licensed amount", models, m -> m.whole().overLicensedAmount()),
                    sum("potential savings", models, m -> m.whole().potentialSavings()),
                    unlicensed,
                    models,
                    options);
        }

        private List<Remediation> resolveOptions() {
            if (unknown.isEmpty()) {
                return List.of();
            }
            int carrying = unknown.values().stream()
                    .mapToInt(UnrecognizedIdentifier::subscriptions)
                    .sum();
            return List.of(new Remediation(
                    Remediation.Kind.RESOLVE_IDENTIFIERS,
                    unknown.size(),
                    absent("seats without a model have no price"),
                    null,
                    "Choose a model for " + unknown.size() + " identifiers, which " + carrying + " seats carry.",
                    unrecognized().stream()
                            .map(u -> u.identifier() + " (" + u.stage() + "): " + u.reason()
                                    + (u.suggestedModel() == null
                                            ? ""
                                            : "; the plan had the model " + u.suggestedModel() + " before"))
                            .toList()));
        }
    }

    private static ProductResult.Status status(Figure<Integer> unlicensed, boolean unknown) {
        int seats = unlicensed.value().orElse(0);
        if (seats > 0) {
            return ProductResult.Status.NOT_COMPLIANT;
        }
        return unknown || unlicensed.value().isEmpty() ? ProductResult.Status.UNKNOWN : ProductResult.Status.COMPLIANT;
    }

    private static List<ModelResult> inUse(List<ModelResult> models) {
        return models.stream()
                .filter(m -> m.whole().used().value().orElse(0) > 0
                        || m.whole().owned().value().isPresent())
                .toList();
    }

    private static Figure<Integer> seats(List<ModelResult> models) {
        int sum = 0;
        for (ModelResult model : inUse(models)) {
            if (model.whole().shortage() instanceof Figure.Absent<Integer> missing) {
                return absent(model.model().displayName() + ": " + missing.reason());
            }
            sum += model.whole().shortage().orElseThrow();
        }
        return inUse(models).isEmpty()
                ? absent("no seat and no entitlement has a model")
                : exact(sum, "sum of the models");
    }

    /** Absent as soon as one part is: a sum that leaves something out would be too small in silence. */
    private static Figure<Money> sum(String name, List<ModelResult> models, Function<ModelResult, Figure<Money>> part) {
        List<Figure.Input> inputs = new ArrayList<>();
        List<Money> amounts = new ArrayList<>();
        for (ModelResult model : inUse(models)) {
            Figure<Money> figure = part.apply(model);
            if (figure instanceof Figure.Absent<Money> missing) {
                return absent(model.model().displayName() + ": " + missing.reason());
            }
            amounts.add(figure.orElseThrow());
            inputs.add(input(model.model().displayName(), figure.orElseThrow()));
        }
        if (amounts.isEmpty()) {
            return absent("no seat and no entitlement has a model");
        }
        return amounts.stream().map(Money::getCurrencyUnit).distinct().count() > 1
                ? absent("the models are priced in different currencies")
                : new Figure.Known<>(Money.total(amounts), Figure.Basis.EXACT, name + ", sum of the models", inputs);
    }
}
