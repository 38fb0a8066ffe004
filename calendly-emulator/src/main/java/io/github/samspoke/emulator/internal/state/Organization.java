package io.github.samspoke.emulator.internal.state;

/**
 * What Calendly tells of the organization itself.
 *
 * @param name shown name
 * @param plan basic to enterprise
 * @param stage trial, free or paid
 * @param createdMicros when it was made
 * @param purchasedSeats seats paid for; not shown by the API, but invitations are refused by it
 */
public record Organization(String name, String plan, String stage, long createdMicros, int purchasedSeats) {
    public boolean enterprise() {
        return plan.equals("enterprise");
    }

    /** Whether it has more than the free plan, if only on trial. */
    public boolean paid() {
        return !stage.equals("free") && !plan.equals("basic");
    }

    public boolean trial() {
        return stage.equals("trial");
    }
}
