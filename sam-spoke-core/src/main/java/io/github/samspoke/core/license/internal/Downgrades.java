package io.github.samspoke.core.license.internal;

import static io.github.samspoke.core.license.Figure.absent;
import static io.github.samspoke.core.license.Figure.input;
import static io.github.samspoke.core.license.SubscriptionDefinition.fold;

import io.github.samspoke.core.activity.ActivityEvidence;
import io.github.samspoke.core.activity.QuietDays;
import io.github.samspoke.core.license.DowngradeConfiguration;
import io.github.samspoke.core.license.Figure;
import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.MixedCurrenciesException;
import io.github.samspoke.core.license.Remediation;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.people.DirectoryUser;
import io.github.samspoke.core.people.Resolution;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.reclamation.RuleSubject;
import io.github.samspoke.core.reclamation.SubscriptionCondition;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import io.github.samspoke.core.subscription.SubscriptionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What it would mean for an organization to leave its plan for a cheaper one. It is shown and never done: the vendor sells
 * one plan to the whole organization and has no call to change it.
 */
final class Downgrades {
    /** Conditions ask nothing of activity. */
    private static final ActivityEvidence UNREAD =
            new ActivityEvidence(null, null, null, null, false, Set.of(), null, QuietDays.NONE);

    private final LicensePorts ports;
    private final Identifiers identifiers;
    private final List<DowngradeConfiguration> active;

    Downgrades(LicensePorts ports, Identifiers identifiers) {
        this.ports = ports;
        this.identifiers = identifiers;
        this.active = ports.licenses().downgrades().stream()
                .filter(DowngradeConfiguration::active)
                .toList();
    }

    /** Begins to count a profile's seats; who they are to the host is read only where a condition may ask. */
    Tally of(ProfileData profile, Instant at) {
        OrganizationFacts organization = profile.pinned().orElseThrow();
        List<Count> counts = active.stream()
                .filter(one -> one.profileType().equals(profile.profileType()))
                .filter(one -> one.source().equals(fold(organization.plan())))
                .map(Count::new)
                .toList();
        Map<String, DirectoryUser> people = new HashMap<>();
        if (counts.stream().anyMatch(count -> count.configuration.condition() != null)) {
            ports.resolutions().each(profile.id().value(), (user, resolution) -> {
                if (resolution instanceof Resolution.Resolved found) {
                    people.put(user, found.user());
                }
            });
        }
        return new Tally(profile, organization, counts, people, at);
    }

    /** The seats of one profile, by the configurations of its plan. */
    final class Tally implements Consumer<SoftwareSubscription> {
        private final ProfileData profile;
        private final OrganizationFacts organization;
        private final List<Count> counts;
        private final Map<String, DirectoryUser> people;
        private final Instant at;

        private Tally(
                ProfileData profile,
                OrganizationFacts organization,
                List<Count> counts,
                Map<String, DirectoryUser> people,
                Instant at) {
            this.profile = profile;
            this.organization = organization;
            this.counts = counts;
            this.people = people;
            this.at = at;
        }

        @Override
        public void accept(SoftwareSubscription seat) {
            if (!counts.isEmpty() && seat.status() != SubscriptionStatus.ENDED) {
                RuleSubject subject = new RuleSubject(seat, UNREAD, null, at, people.get(seat.userUri()));
                counts.forEach(count -> count.add(subject));
            }
        }

        /** What was counted, once every seat was shown; nothing for a plan without a model, which has no price. */
        List<Remediation> options() {
            return identifiers.resolve(profile.profileType(), organization.plan(), organization.stage())
                            instanceof IdentifierResolution.Recognized source
                    ? counts.stream()
                            .filter(count -> count.seats() > 0)
                            .map(count -> option(source.model(), count))
                            .toList()
                    : List.of();
        }

        private Remediation option(SoftwareModel source, Count count) {
            IdentifierResolution to =
                    identifiers.resolve(profile.profileType(), count.configuration.destination(), organization.stage());
            String name = to instanceof IdentifierResolution.Recognized known
                    ? known.model().displayName()
                    : count.configuration.destination();
            Figure<Money> saving = to instanceof IdentifierResolution.Recognized known
                    ? saving(source, known.model(), count.seats())
                    : absent(to.explain());
            LocalDate by = notice(source);
            String text = count.configuration.displayName() + ": all " + count.seats() + " seats of "
                    + organization.name() + " would move from " + source.displayName() + " to " + name
                    + ", on the vendor's billing page" + (by == null ? "" : " by " + by)
                    + ", for its plan is one for the whole organization. " + count.words()
                    + remark(saving);
            return new Remediation(
                    Remediation.Kind.DOWNGRADE,
                    count.meets,
                    saving,
                    by,
                    text,
                    List.of(profile.id().value()));
        }

        private @Nullable LocalDate notice(SoftwareModel source) {
            List<SoftwareEntitlement> inUse = new Reconciler(ports)
                    .entitlements(source, profile).stream()
                            .filter(e -> e.activeOn(at))
                            .toList();
            return inUse.isEmpty()
                    ? null
                    : ModelReconciliation.notice(inUse, inUse.get(0).dayOf(at)).orElse(null);
        }

        private Figure<Money> saving(SoftwareModel source, SoftwareModel destination, int seats) {
            if (source.id().equals(destination.id())) {
                return absent("both plans have the model " + source.displayName());
            }
            Reconciler reconciler = new Reconciler(ports);
            List<SoftwareEntitlement> both = new ArrayList<>(reconciler.entitlements(source, profile));
            both.addAll(reconciler.entitlements(destination, profile));
            try {
                Currencies.Converted prices = ports.currencies().convert(both, destination.licenseCost(), at);
                return difference(
                        source.displayName(),
                        of(source, prices, null).atAverage(seats, "seats"),
                        destination.displayName(),
                        of(destination, prices, prices.override()).toBuy(seats, "seats"),
                        input("seats", seats),
                        prices.notes());
            } catch (MixedCurrenciesException e) {
                return absent(String.valueOf(e.getMessage()));
            }
        }

        private LicenseCalculator of(SoftwareModel model, Currencies.Converted prices, @Nullable Money override) {
            return LicenseCalculator.of(
                    prices.entitlements().stream()
                            .filter(e -> e.modelId().equals(model.id()))
                            .toList(),
                    at,
                    override);
        }
    }

    private static Figure<Money> difference(
            String source,
            Figure<Money> now,
            String destination,
            Figure<Money> then,
            Figure.Input seats,
            List<String> notes) {
        if (now instanceof Figure.Absent<Money> missing) {
            return absent(source + ": " + missing.reason());
        }
        if (then instanceof Figure.Absent<Money> missing) {
            return absent(destination + ": " + missing.reason() + ", and the model has no licence cost");
        }
        Money paid = now.orElseThrow();
        Money price = then.orElseThrow();
        if (!paid.getCurrencyUnit().equals(price.getCurrencyUnit())) {
            throw new MixedCurrenciesException(List.of(paid.getCurrencyUnit(), price.getCurrencyUnit()));
        }
        List<Figure.Input> inputs = new ArrayList<>(List.of(seats, input(source, paid), input(destination, price)));
        notes.forEach(note -> inputs.add(input("note:", note)));
        return new Figure.Known<>(
                paid.minus(price),
                Figure.Basis.EXACT,
                "seats x average price a year - seats x price a year at the destination",
                inputs);
    }

    private static String remark(Figure<Money> saving) {
        if (saving instanceof Figure.Absent<Money> missing) {
            return " What a year would save is not known: " + missing.reason() + ".";
        }
        return saving.orElseThrow().isNegative() ? " It would cost more, not less." : "";
    }

    /** How the seats answer the condition of one configuration. */
    private static final class Count {
        private final DowngradeConfiguration configuration;
        private int meets;
        private int fails;
        private int unknown;

        Count(DowngradeConfiguration configuration) {
            this.configuration = configuration;
        }

        void add(RuleSubject subject) {
            SubscriptionCondition condition = configuration.condition();
            switch (condition == null ? SubscriptionCondition.Truth.YES : condition.of(subject)) {
                case YES -> meets++;
                case NO -> fails++;
                case UNKNOWN -> unknown++;
            }
        }

        int seats() {
            return meets + fails + unknown;
        }

        /** Without the condition itself, which may name a person. */
        String words() {
            return configuration.condition() == null
                    ? "No condition says who could live with it."
                    : meets + " meet the condition, " + fails + " do not"
                            + (unknown == 0 ? "." : ", " + unknown + " are not known.");
        }
    }
}
