package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.LicenseUsage;
import io.github.samspoke.core.license.ReconciliationResult;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.RightSize;
import io.github.samspoke.core.license.SavingsHistory;
import io.github.samspoke.core.license.SeatSample;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.reclamation.SeatPricer;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.Snapshot;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Counts a profile's seats and holds them against its entitlements. */
public final class Reconciler implements SeatPricer {
    private final LicensePorts ports;

    public Reconciler(LicensePorts ports) {
        this.ports = ports;
    }

    /** The software model of a profile's plan. */
    public IdentifierResolution resolve(ProfileId profile) {
        return resolve(profile(profile), Identifiers.of(ports));
    }

    private static IdentifierResolution resolve(ProfileData profile, Identifiers identifiers) {
        OrganizationFacts organization = profile.pinned()
                .orElseThrow(() -> new NoSuchRecordException(
                        "organization of profile", profile.id().value()));
        return identifiers.resolve(profile.profileType(), organization.plan(), organization.stage());
    }

    /** What the identifiers of a profile's seats resolve to, and how many seats carry each; the plan is among them. */
    public Map<IdentifierResolution, Integer> identifiers(ProfileId profile) {
        ProfileData data = profile(profile);
        OrganizationFacts organization =
                data.pinned().orElseThrow(() -> new NoSuchRecordException("organization of profile", profile.value()));
        Map<String, Integer> counts = new TreeMap<>(Map.of(organization.plan(), 0));
        ports.subscriptions().each(profile, seat -> {
            if (seat.endedAt() == null) {
                counts.merge(seat.identifier(), 1, Integer::sum);
            }
        });
        Identifiers identifiers = Identifiers.of(ports);
        Map<IdentifierResolution, Integer> resolved = new LinkedHashMap<>();
        counts.forEach((identifier, seats) -> resolved.merge(
                identifiers.resolve(data.profileType(), identifier, organization.stage()), seats, Integer::sum));
        return resolved;
    }

    /** Computes the position now. */
    public LicensePosition position(ProfileId profile) {
        Instant now = ports.clock().instant();
        return position(Census.of(ports, profile, ReconciliationScope.everything(), now));
    }

    /** The position, the size of the next term and the seats by group: all that one reading of the seats tells. */
    public LicenseOverview overview(ProfileId profile, ReconciliationScope scope) {
        Instant now = ports.clock().instant();
        ProfileData data = profile(profile);
        Growth growth = growth(profile, now);
        Census census = Census.of(ports, profile, scope, now, seat -> growth.count(seat.spells()));
        return new LicenseOverview(
                position(census),
                rightSize(
                        data,
                        growth,
                        census.seats().size(),
                        census.invitations().size(),
                        now),
                census.seats());
    }

    /** How many seats the next term should have. */
    RightSize rightSize(ProfileId profile) {
        Instant now = ports.clock().instant();
        ProfileData data = profile(profile);
        Growth growth = growth(profile, now);
        int[] occupied = {0};
        ports.subscriptions().each(profile, seat -> {
            growth.count(seat.spells());
            occupied[0] += seat.endedAt() == null ? 1 : 0;
        });
        return rightSize(
                data,
                growth,
                occupied[0],
                ports.subscriptions().invitations(profile).size(),
                now);
    }

    private Growth growth(ProfileId profile, Instant now) {
        Instant observed = ports.subscriptions().snapshots(profile).stream()
                .filter(snapshot -> snapshot.status() == Snapshot.Status.PUBLISHED)
                .map(Snapshot::at)
                .findFirst()
                .orElse(null);
        return new Growth(observed, now);
    }

    private RightSize rightSize(ProfileData data, Growth growth, int occupied, int reserved, Instant now) {
        Optional<SoftwareModel> model = model(data);
        RightSizer.Inputs inputs = new RightSizer.Inputs(
                data.id().value(),
                model.map(SoftwareModel::displayName).orElse("an unrecognized plan"),
                data.pinned().map(OrganizationFacts::name).orElse(data.displayName()),
                occupied,
                reserved,
                model.map(SoftwareModel::seatBuffer).orElse(0));
        return RightSizer.of(inputs, growth.perMonth(), calculator(data.id()), now);
    }

    private LicensePosition position(Census census) {
        SoftwareModel model = model(census.profile()).orElse(null);
        Currencies.Converted prices = prices(model, census);
        List<SeatSample> samples =
                ports.licenses().samples(census.profile().id().value());
        LicenseCalculator calculator = LicenseCalculator.of(prices.entitlements(), census.at(), prices.override());
        RightsDrops.Found drops = model == null
                ? RightsDrops.Found.NONE
                : RightsDrops.find(
                        new RightsDrops.Inputs(
                                prices.entitlements(),
                                ports.licenses().revisionsOf(model.id()),
                                census.vacated(),
                                samples,
                                census.at(),
                                calculator.currency().orElse(null)),
                        ports.currencies());
        LicenseUsage usage = usage(census, drops.seats());
        SavingsHistory history = new SavingsHistory(samples, drops.drops(), census.closedComplete());
        List<String> warnings = warnings(census, model, prices);
        warnings.addAll(drops.notes());
        return calculator
                .position(usage, model == null ? 0 : model.seatBuffer(), history)
                .withWarnings(warnings);
    }

    private static LicenseUsage usage(Census census, int dropped) {
        int excluded = (int)
                census.seats().stream().filter(Census.Counted::costExcluded).count();
        int eligible = (int)
                census.seats().stream().filter(seat -> seat.candidate() != null).count();
        return LicenseUsage.of(census.seats().size(), census.invitations().size())
                .withCostExcluded(excluded)
                .withCandidates(eligible)
                .withVacatedNet(Math.max(0, census.vacated().size() - dropped));
    }

    /** Rights that name no profile count for each: what a run by publisher counts once. */
    private List<String> warnings(Census census, @Nullable SoftwareModel model, Currencies.Converted prices) {
        List<String> warnings = new ArrayList<>(prices.notes());
        if (model != null) {
            warnings.addAll(OtherMetrics.warnings(model, mayUse(model, census.profile()), census.at()));
        }
        List<String> shared = prices.entitlements().stream()
                .filter(e -> e.profileId() == null && e.activeOn(census.at()))
                .map(SoftwareEntitlement::id)
                .toList();
        if (model != null && !shared.isEmpty()) {
            Identifiers identifiers = Identifiers.of(ports);
            long users = ports.profiles().list().stream()
                    .filter(p ->
                            p.status() == ProfileStatus.PUBLISHED && p.pinned().isPresent())
                    .filter(p -> resolve(p, identifiers) instanceof IdentifierResolution.Recognized known
                            && known.model().id().equals(model.id()))
                    .count();
            if (users > 1) {
                warnings.add(users + " profiles use " + model.displayName() + ", and each counts all rights of "
                        + String.join(", ", shared) + ": name the profile that each entitlement was bought for");
            }
        }
        return warnings;
    }

    /** Computes and stores the position and the seats of the day, inside one unit of work. */
    public ReconciliationResult reconcile(ProfileId profile) {
        Instant now = ports.clock().instant();
        LicensePosition position = position(Census.of(ports, profile, ReconciliationScope.everything(), now));
        ReconciliationResult result =
                new ReconciliationResult(ports.numbers().next(Numbered.RECONCILIATION), now, profile.value(), position);
        ports.licenses().saveResult(result);
        notePlan(profile(profile));
        position.owned()
                .value()
                .ifPresent(rights -> ports.licenses()
                        .saveSample(
                                profile.value(),
                                new SeatSample(
                                        now.atZone(ZoneOffset.UTC).toLocalDate(),
                                        rights,
                                        position.usage().occupied(),
                                        position.usage().reserved(),
                                        position.usage().vacatedNet())));
        return result;
    }

    /** Stores the model of a profile's plan, if it is known and not there: one that somebody has changed stays. */
    public void createModel(ProfileId profile) {
        if (resolve(profile) instanceof IdentifierResolution.Recognized recognized
                && ports.licenses().findModel(recognized.model().id()).isEmpty()) {
            new CatalogueModels(ports).save(recognized.model());
        }
        notePlan(profile(profile));
    }

    private void notePlan(ProfileData profile) {
        new EarlierPlans(ports.licenses(), Identifiers.of(ports)).note(profile);
    }

    /** The model that the profile's plan had before the vendor called it this; empty where nobody knows. */
    public Optional<SoftwareModel> suggested(ProfileId profile, String identifier) {
        return new EarlierPlans(ports.licenses(), Identifiers.of(ports)).suggested(profile(profile), identifier);
    }

    @Override
    public String yearly(ProfileId profile, int seats) {
        return price(profile, seats).explain();
    }

    @Override
    public Optional<Money> amount(ProfileId profile, int seats) {
        return price(profile, seats).value();
    }

    private Figure<Money> price(ProfileId profile, int seats) {
        return calculator(profile).yearlyPriceOfLastSeats(seats);
    }

    /** The arithmetic of a profile's entitlements now. */
    LicenseCalculator calculator(ProfileId profile) {
        Instant now = ports.clock().instant();
        ProfileData data = profile(profile);
        SoftwareModel model = model(data).orElse(null);
        Currencies.Converted prices =
                ports.currencies().convert(entitlements(model, data), model == null ? null : model.licenseCost(), now);
        return LicenseCalculator.of(prices.entitlements(), now, prices.override());
    }

    private Currencies.Converted prices(@Nullable SoftwareModel model, Census census) {
        return ports.currencies()
                .convert(
                        entitlements(model, census.profile()), model == null ? null : model.licenseCost(), census.at());
    }

    /** Those bought for the profile, and those that any may use. */
    List<SoftwareEntitlement> entitlements(@Nullable SoftwareModel model, ProfileData profile) {
        return model == null
                ? List.of()
                : mayUse(model, profile).stream()
                        .filter(e -> OtherMetrics.counts(model, e))
                        .toList();
    }

    private List<SoftwareEntitlement> mayUse(SoftwareModel model, ProfileData profile) {
        return ports.licenses().entitlementsOf(model.id()).stream()
                .filter(e -> e.profileId() == null
                        || e.profileId().equals(profile.id().value()))
                .toList();
    }

    Optional<SoftwareModel> model(ProfileData profile) {
        return resolve(profile, Identifiers.of(ports)) instanceof IdentifierResolution.Recognized known
                ? Optional.of(known.model())
                : Optional.empty();
    }

    private ProfileData profile(ProfileId id) {
        return ports.profiles().find(id).orElseThrow(() -> new NoSuchRecordException("profile", id.value()));
    }
}
