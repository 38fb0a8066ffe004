package io.github.samspoke.examples;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.license.IdentifierResolution;
import io.github.samspoke.core.license.SoftwareEntitlement;
import io.github.samspoke.core.license.SubscriptionPeriod;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The example's contract: so many seats at 144 dollars a year, renewed on 1 March. */
final class Entitlements {
    private Entitlements() {}

    static void buy(SamSpoke.View sam, ProfileId profile, OptionalInt rights) {
        if (rights.isPresent()
                && sam.licenses().entitlements().isEmpty()
                && sam.licenses().resolve(profile) instanceof IdentifierResolution.Recognized recognized) {
            sam.licenses()
                    .save(SoftwareEntitlement.builder(
                                    "ENT-1", recognized.model().id())
                            .displayName(recognized.model().displayName() + " seats")
                            .purchasedRights(rights.getAsInt())
                            .activeRights(rights.getAsInt())
                            .unitPrice(Money.of(CurrencyUnit.USD, 144))
                            .period(SubscriptionPeriod.ANNUALLY)
                            .start(LocalDate.of(2026, 3, 1))
                            .end(LocalDate.of(2027, 2, 28))
                            .zone(ZoneId.of("UTC"))
                            .build());
        }
    }
}
