package io.github.samspoke.core.reclamation;

import io.github.samspoke.core.subscription.ProfileId;

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
}
