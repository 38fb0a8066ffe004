package io.github.samspoke.core.license;

import java.util.Optional;
import org.joda.money.Money;

/**
 * Rights against use, in one way of counting use. {@code owned = used + available - shortage} holds wherever all four
 * are known.
 *
 * @param owned active rights of the entitlements in use
 * @param used seats that need a right
 * @param available rights that nobody uses
 * @param shortage seats without a right
 * @param trueUpCost what rights for the shortage cost a year at the average price
 * @param overLicensedAmount what the available rights cost a year at the average price
 */
public record SeatBalance(
        Figure<Integer> owned,
        Figure<Integer> used,
        Figure<Integer> available,
        Figure<Integer> shortage,
        Figure<Money> trueUpCost,
        Figure<Money> overLicensedAmount) {
    /**
     * Refuses seats that do not add up.
     *
     * @param owned active rights of the entitlements in use
     * @param used seats that need a right
     * @param available rights that nobody uses
     * @param shortage seats without a right
     * @param trueUpCost what rights for the shortage cost a year at the average price
     * @param overLicensedAmount what the available rights cost a year at the average price
     */
    public SeatBalance {
        Optional<Integer> sum = used.value()
                .flatMap(u -> available.value().flatMap(a -> shortage.value().map(s -> u + a - s)));
        if (sum.isPresent() && owned.value().isPresent()) {
            Fields.check(
                    sum.equals(owned.value()),
                    "owned",
                    owned.value().get() + " is not used + available - shortage = " + sum.get(),
                    "count again");
        }
    }
}
