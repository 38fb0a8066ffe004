package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.license.CurrencyConverter;
import io.github.samspoke.core.license.PriceTier;
import io.github.samspoke.core.license.SoftwareEntitlement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What becomes of a position whose prices are in several currencies: converted if the host gave rates, else refused. */
public record Currencies(
        @Nullable CurrencyUnit currency, @Nullable CurrencyConverter converter) {
    /** The host gave no rates. */
    public static final Currencies REFUSED = new Currencies(null, null);

    /** Entitlements in one currency, as far as that can be had, and what a reader must know of it. */
    record Converted(
            List<SoftwareEntitlement> entitlements,
            @Nullable Money override,
            List<String> notes) {}

    Converted convert(Collection<SoftwareEntitlement> entitlements, @Nullable Money override, Instant at) {
        List<SoftwareEntitlement> all = List.copyOf(entitlements);
        Set<CurrencyUnit> met = new TreeSet<>();
        all.stream().filter(e -> e.activeOn(at)).flatMap(Currencies::prices).forEach(p -> met.add(p.getCurrencyUnit()));
        if (override != null) {
            met.add(override.getCurrencyUnit());
        }
        if (met.size() < 2 || currency == null || converter == null) {
            return new Converted(all, override, List.of());
        }
        List<SoftwareEntitlement> converted = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (SoftwareEntitlement one : all) {
            boolean foreign = foreign(one, currency);
            converted.add(foreign ? converted(one, one.dayOf(at)) : one);
            if (foreign && one.activeOn(at)) {
                notes.add("prices of entitlement " + one.id() + " were converted to " + currency
                        + " at the host's rate of " + one.dayOf(at));
            }
        }
        Money cost = override == null
                ? null
                : money(override, at.atZone(java.time.ZoneOffset.UTC).toLocalDate());
        return new Converted(converted, cost, notes);
    }

    /** The entitlements with all prices in one currency, if the host gave rates; else as they are. */
    List<SoftwareEntitlement> to(CurrencyUnit target, List<SoftwareEntitlement> all, LocalDate on) {
        Currencies rates = new Currencies(target, converter);
        return converter == null
                ? all
                : all.stream()
                        .map(one -> foreign(one, target) ? rates.converted(one, on) : one)
                        .toList();
    }

    /** Whether something of it is priced in another currency. */
    static boolean foreign(SoftwareEntitlement one, CurrencyUnit currency) {
        return prices(one).anyMatch(price -> !price.getCurrencyUnit().equals(currency));
    }

    /** All prices of an entitlement. */
    static Stream<Money> prices(SoftwareEntitlement one) {
        return Stream.concat(
                Stream.of(one.unitPrice(), one.totalCost()).flatMap(Stream::ofNullable),
                one.tiers().stream().map(PriceTier::unitPrice));
    }

    /** A total beside unit prices is left out: converted for itself, it would not be their sum to the cent. */
    private SoftwareEntitlement converted(SoftwareEntitlement one, LocalDate on) {
        boolean derived =
                !one.unlimited() && (one.unitPrice() != null || !one.tiers().isEmpty());
        return one.toBuilder()
                .unitPrice(one.unitPrice() == null ? null : money(one.unitPrice(), on))
                .totalCost(one.totalCost() == null || derived ? null : money(one.totalCost(), on))
                .tiers(one.tiers().stream()
                        .map(tier -> new PriceTier(tier.rights(), money(tier.unitPrice(), on)))
                        .toArray(PriceTier[]::new))
                .build();
    }

    private Money money(Money amount, LocalDate on) {
        return currency == null || converter == null || amount.getCurrencyUnit().equals(currency)
                ? amount
                : converter.convert(amount, currency, on);
    }
}
