package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.ProfileId;
import java.util.Optional;
import org.joda.money.Money;

/** Tells what seats are worth. Implemented beside the entitlements. */
@FunctionalInterface
public interface SeatPricer {
    /**
     * Tells what a number of seats costs in a year.
     *
     * @param profile the profile
     * @param seats how many
     * @return an amount with its currency, or why there is none; for a person to read
     */
    String yearly(ProfileId profile, int seats);

    /**
     * Tells the same as an amount.
     *
     * @param profile the profile
     * @param seats how many
     * @return the amount, or empty where {@link #yearly} says why there is none
     */
    default Optional<Money> amount(ProfileId profile, int seats) {
        return Optional.empty();
    }
}
