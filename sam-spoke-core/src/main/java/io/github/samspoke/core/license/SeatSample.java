package io.github.samspoke.core.license;

import java.time.LocalDate;

/**
 * The seats on one day, kept so that purchases avoided can be found later.
 *
 * @param day the day, in the entitlement's zone
 * @param rights active rights
 * @param occupied memberships
 * @param reserved pending invitations
 * @param vacatedNet as in {@link LicenseUsage#vacatedNet()}
 */
public record SeatSample(LocalDate day, int rights, int occupied, int reserved, int vacatedNet) {
    /**
     * Refuses negative numbers.
     *
     * @param day the day
     * @param rights active rights
     * @param occupied memberships
     * @param reserved pending invitations
     * @param vacatedNet as in {@link LicenseUsage#vacatedNet()}
     */
    public SeatSample {
        Fields.notNegative("rights", rights);
        Fields.notNegative("occupied", occupied);
        Fields.notNegative("reserved", reserved);
        Fields.notNegative("vacatedNet", vacatedNet);
    }

    /**
     * Returns the purchases that vacated seats spared on this day: those that would be missing without our removals.
     *
     * @return {@code occupied + reserved + vacatedNet - rights}, from 0 to {@code vacatedNet}
     */
    public int avoided() {
        long missing = (long) occupied + reserved + vacatedNet - rights;
        return (int) Math.max(0, Math.min(missing, vacatedNet));
    }
}
