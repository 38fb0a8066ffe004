package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.exclusion.ExclusionAxis;
import io.github.samspoke.core.exclusion.UserExclusionRule;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.LicensePosition;
import io.github.samspoke.core.license.LicenseUsage;
import io.github.samspoke.core.license.ReconciliationResult;
import io.github.samspoke.core.license.SavingsHistory;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.SubscriptionCatalogue;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.CandidateState;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.SeatPricer;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Counts a profile's seats and holds them against its entitlements. */
public final class Reconciler implements SeatPricer {
    private static final SubscriptionCatalogue CATALOGUE = SubscriptionCatalogue.builtIn();

    private final LicensePorts ports;

    public Reconciler(LicensePorts ports) {
        this.ports = ports;
    }

    /** The software model of a profile's plan. */
    public IdentifierResolution resolve(ProfileId profile) {
        OrganizationFacts organization = profile(profile)
                .pinned()
                .orElseThrow(() -> new NoSuchRecordException("organization of profile", profile.value()));
        return CATALOGUE.resolve(organization.plan(), organization.stage());
    }

    /** Computes the position now. */
    public LicensePosition position(ProfileId profile) {
        Instant now = ports.clock().instant();
        int complete = (int) ports.candidates().list(profile).stream()
                .filter(c -> c.state() == CandidateState.CLOSED_COMPLETE)
                .count();
        SavingsHistory history = new SavingsHistory(List.of(), List.of(), complete);
        return LicenseCalculator.of(entitlements(profile), now).position(usage(profile, now), 0, history);
    }

    /** Computes and stores the position, inside one unit of work. */
    public ReconciliationResult reconcile(ProfileId profile) {
        ReconciliationResult result = new ReconciliationResult(
                ports.numbers().next(Numbered.RECONCILIATION),
                ports.clock().instant(),
                profile.value(),
                position(profile));
        ports.licenses().saveResult(result);
        return result;
    }

    /** Stores the model of a profile's plan, if it is known. */
    public void createModel(ProfileId profile) {
        if (resolve(profile) instanceof IdentifierResolution.Recognized recognized) {
            ports.licenses().saveModel(recognized.model());
        }
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
        return LicenseCalculator.of(entitlements(profile), ports.clock().instant())
                .yearlyPriceOfLastSeats(seats);
    }

    private List<SoftwareEntitlement> entitlements(ProfileId profile) {
        if (!(resolve(profile) instanceof IdentifierResolution.Recognized recognized)) {
            return List.of();
        }
        SoftwareModel model = recognized.model();
        return ports.licenses().entitlementsOf(model.id());
    }

    private LicenseUsage usage(ProfileId profile, Instant now) {
        List<SoftwareSubscription> seats = ports.subscriptions().list(profile).stream()
                .filter(s -> s.status() != SubscriptionStatus.ENDED)
                .toList();
        List<UserExclusionRule> rules = ports.exclusions().list();
        int excluded = (int) seats.stream()
                .filter(s -> rules.stream().anyMatch(r -> r.applies(List.of(s.email()), ExclusionAxis.COST, now)))
                .count();
        int eligible = (int) seats.stream()
                .filter(s -> ports.candidates().open(profile, s.userUri()).isPresent())
                .count();
        String organization =
                profile(profile).pinned().map(OrganizationFacts::uri).orElse("");
        int vacated = (int) ports.journal().intentsSince(organization, Instant.EPOCH).stream()
                .filter(item -> item.state() == ItemState.REMOVED)
                .count();
        return LicenseUsage.of(
                        seats.size(), ports.subscriptions().invitations(profile).size())
                .withCostExcluded(excluded)
                .withCandidates(eligible)
                .withVacatedNet(vacated);
    }

    private ProfileData profile(ProfileId id) {
        return ports.profiles().find(id).orElseThrow(() -> new NoSuchRecordException("profile", id.value()));
    }
}
