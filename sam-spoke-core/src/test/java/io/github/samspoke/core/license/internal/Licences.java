package io.github.samspoke.core.license.internal;

import io.github.samspoke.core.license.EntitlementBuilder;
import io.github.samspoke.core.license.SoftwareEntitlement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the tests of this package buy and when they look. */
final class Licences {
    static final Instant TODAY = Instant.parse("2026-11-23T12:00:00Z");

    private Licences() {}

    static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }

    /** Rights from 1 March to the end of February, at a price a year. */
    static EntitlementBuilder bought(String id, int rights, String price) {
        return SoftwareEntitlement.builder(id, "calendly-teams")
                .purchasedRights(rights)
                .unitPrice(usd(price))
                .start(LocalDate.of(2026, 3, 1))
                .end(LocalDate.of(2027, 2, 28));
    }

    static LicenseCalculator calculator(SoftwareEntitlement... entitlements) {
        return LicenseCalculator.of(List.of(entitlements), TODAY);
    }
}
