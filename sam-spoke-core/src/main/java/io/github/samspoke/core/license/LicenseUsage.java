package io.github.samspoke.core.license;

/**
 * The seats of one model as the caller counted them. Everything is a number of people.
 *
 * @param occupied memberships: owner, admins and missing ones too
 * @param reserved pending invitations, which hold a seat for somebody
 * @param costExcluded occupied seats that a cost exclusion leaves out of ServiceNow's view; they stay occupied
 * @param candidates occupied seats whose removal candidates are eligible
 * @param vacatedNet seats vacated by removals of ours and not lowered on the contract since; restored and reappeared
 *     people have left this number. Seats that were filled again stay in it: how many of those saved a purchase is
 *     computed
 */
public record LicenseUsage(int occupied, int reserved, int costExcluded, int candidates, int vacatedNet) {
    /**
     * Refuses negative numbers and parts that exceed the whole.
     *
     * @param occupied memberships
     * @param reserved pending invitations
     * @param costExcluded occupied seats that a cost exclusion leaves out of ServiceNow's view
     * @param candidates occupied seats whose removal candidates are eligible
     * @param vacatedNet seats vacated by removals of ours and not lowered on the contract since
     */
    public LicenseUsage {
        Fields.notNegative("occupied", occupied);
        Fields.notNegative("reserved", reserved);
        Fields.notNegative("costExcluded", costExcluded);
        Fields.notNegative("candidates", candidates);
        Fields.notNegative("vacatedNet", vacatedNet);
        partOf(occupied, "costExcluded", costExcluded);
        partOf(occupied, "candidates", candidates);
    }

    private static void partOf(int occupied, String field, int value) {
        Fields.check(
                value <= occupied, field, value + " is more than the " + occupied + " occupied", "count members only");
    }

    /**
     * Starts from members and invitations, with nobody excluded, eligible or removed.
     *
     * @param occupied memberships
     * @param reserved pending invitations
     * @return the usage
     */
    public static LicenseUsage of(int occupied, int reserved) {
        return new LicenseUsage(occupied, reserved, 0, 0, 0);
    }

    /**
     * Returns a copy with another number of cost exclusions.
     *
     * @param value excluded members
     * @return the copy
     */
    public LicenseUsage withCostExcluded(int value) {
        return new LicenseUsage(occupied, reserved, value, candidates, vacatedNet);
    }

    /**
     * Returns a copy with another number of eligible candidates.
     *
     * @param value eligible members
     * @return the copy
     */
    public LicenseUsage withCandidates(int value) {
        return new LicenseUsage(occupied, reserved, costExcluded, value, vacatedNet);
    }

    /**
     * Returns a copy with another number of vacated seats.
     *
     * @param value vacated seats
     * @return the copy
     */
    public LicenseUsage withVacatedNet(int value) {
        return new LicenseUsage(occupied, reserved, costExcluded, candidates, value);
    }

    /**
     * Returns what ServiceNow counts as used.
     *
     * @return occupied less cost-excluded
     */
    public int serviceNowUsed() {
        return occupied - costExcluded;
    }
}
