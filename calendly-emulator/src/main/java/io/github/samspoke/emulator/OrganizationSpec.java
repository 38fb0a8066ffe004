package io.github.samspoke.emulator;

import java.util.Set;

/**
 * What organization to make. The same seed, at the same moment of the clock, makes the same organization. Immutable;
 * each setting returns a changed copy.
 */
public final class OrganizationSpec {
    private static final Set<String> PLANS =
            Set.of("basic", "essentials", "standard", "professional", "teams", "enterprise");
    private static final Set<String> STAGES = Set.of("trial", "free", "paid");
    private static final int MAX_SEATS = 100_000;

    private final long seed;
    private int seats = 50;
    private int eventsPerSeat = 24;
    private String plan = "enterprise";
    private String stage = "paid";
    private int invitations = -1;
    private int purchasedSeats = -1;
    private int pastDays = 180;
    private int futureDays = 30;
    private double inactiveShare = 0.30;

    private OrganizationSpec(long seed) {
        this.seed = seed;
    }

    private OrganizationSpec(OrganizationSpec other) {
        this.seed = other.seed;
        this.seats = other.seats;
        this.eventsPerSeat = other.eventsPerSeat;
        this.plan = other.plan;
        this.stage = other.stage;
        this.invitations = other.invitations;
        this.purchasedSeats = other.purchasedSeats;
        this.pastDays = other.pastDays;
        this.futureDays = other.futureDays;
        this.inactiveShare = other.inactiveShare;
    }

    /**
     * A paid Enterprise organization of 50 seats, 24 events a seat, three in ten people inactive.
     *
     * @param seed decides everything that is random
     * @return the spec
     */
    public static OrganizationSpec seeded(long seed) {
        return new OrganizationSpec(seed);
    }

    /**
     * How many people have a seat, owner and admins included.
     *
     * @param number 1 to 100,000
     * @return a copy
     */
    public OrganizationSpec seats(int number) {
        check(number >= 1 && number <= MAX_SEATS, "seats must be between 1 and " + MAX_SEATS + ": " + number);
        OrganizationSpec copy = new OrganizationSpec(this);
        copy.seats = number;
        return copy;
    }

    /**
     * How many events there are for each seat, on average.
     *
     * @param number 0 to 1,000
     * @return a copy
     */
    public OrganizationSpec eventsPerSeat(int number) {
        check(number >= 0 && number <= 1_000, "eventsPerSeat must be between 0 and 1000: " + number);
        OrganizationSpec copy = new OrganizationSpec(this);
        copy.eventsPerSeat = number;
        return copy;
    }

    /**
     * The plan; only {@code enterprise} has an activity log.
     *
     * @param word basic, essentials, standard, professional, teams or enterprise
     * @return a copy
     */
    public OrganizationSpec plan(String word) {
        check(PLANS.contains(word), "unknown plan: " + word);
        OrganizationSpec copy = new OrganizationSpec(this);
        copy.plan = word;
        return copy;
    }

    /**
     * The stage.
     *
     * @param word trial, free or paid
     * @return a copy
     */
    public OrganizationSpec stage(String word) {
        check(STAGES.contains(word), "unknown stage: " + word);
        OrganizationSpec copy = new OrganizationSpec(this);
        copy.stage = word;
        return copy;
    }

    /**
     * How many invitations are open; three for a hundred seats unless set.
     *
     * @param number 0 or more
     * @return a copy
     */
    public OrganizationSpec invitations(int number) {
        check(number >= 0, "invitations must not be negative: " + number);
        OrganizationSpec copy = new OrganizationSpec(this);
        copy.invitations = number;
        return copy;
    }

    /**
     * How many seats are paid for; members and invitations and a few more unless set.
     *
     * @param number 0 or more
     * @return a copy
     */
    public OrganizationSpec purchasedSeats(int number) {
        check(number >= 0, "purchasedSeats must not be negative: " + number);
        OrganizationSpec copy = new OrganizationSpec(this);
        copy.purchasedSeats = number;
        return copy;
    }

    /**
     * How many days back people have hosted; those gone quiet hosted before that, too.
     *
     * @param days 60 or more
     * @return a copy
     */
    public OrganizationSpec pastDays(int days) {
        check(days >= 60 && days <= 2_000, "pastDays must be between 60 and 2000: " + days);
        OrganizationSpec copy = new OrganizationSpec(this);
        copy.pastDays = days;
        return copy;
    }

    /**
     * How many days ahead meetings are booked.
     *
     * @param days 1 to 365
     * @return a copy
     */
    public OrganizationSpec futureDays(int days) {
        check(days >= 1 && days <= 365, "futureDays must be between 1 and 365: " + days);
        OrganizationSpec copy = new OrganizationSpec(this);
        copy.futureDays = days;
        return copy;
    }

    /**
     * Which part of the plain users has done nothing for 60 days.
     *
     * @param share 0 to 1
     * @return a copy
     */
    public OrganizationSpec inactiveShare(double share) {
        check(share >= 0 && share <= 1, "inactiveShare must be between 0 and 1: " + share);
        OrganizationSpec copy = new OrganizationSpec(this);
        copy.inactiveShare = share;
        return copy;
    }

    /**
     * The seed.
     *
     * @return as given
     */
    public long seed() {
        return seed;
    }

    /**
     * Seats in use.
     *
     * @return as set
     */
    public int seats() {
        return seats;
    }

    /**
     * Events for each seat.
     *
     * @return as set
     */
    public int eventsPerSeat() {
        return eventsPerSeat;
    }

    /**
     * The plan.
     *
     * @return as set
     */
    public String plan() {
        return plan;
    }

    /**
     * The stage.
     *
     * @return as set
     */
    public String stage() {
        return stage;
    }

    /**
     * Open invitations.
     *
     * @return as set, or by the number of seats
     */
    public int invitations() {
        return invitations >= 0 ? invitations : (int) Math.round(seats * 0.03);
    }

    /**
     * Seats paid for.
     *
     * @return as set, or by members and invitations
     */
    public int purchasedSeats() {
        return purchasedSeats >= 0 ? purchasedSeats : seats + invitations() + 5 + seats / 20;
    }

    /**
     * Days of history.
     *
     * @return as set
     */
    public int pastDays() {
        return pastDays;
    }

    /**
     * Days booked ahead.
     *
     * @return as set
     */
    public int futureDays() {
        return futureDays;
    }

    /**
     * Share of inactive plain users.
     *
     * @return as set
     */
    public double inactiveShare() {
        return inactiveShare;
    }

    private static void check(boolean right, String message) {
        if (!right) {
            throw new IllegalArgumentException(message);
        }
    }
}
