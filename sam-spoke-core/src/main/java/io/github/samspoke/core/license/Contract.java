package io.github.samspoke.core.license;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an entitlement was bought and when it can be changed.
 *
 * @param number the contract or invoice, or empty
 * @param vendor who sold it, or empty
 * @param partNumber the publisher's part number, or empty
 * @param renewal the first day of the next term, or null for the day after the entitlement's end
 * @param noticeBy the last day on which the next term can be changed, or null for the day before the renewal
 */
public record Contract(
        String number,
        String vendor,
        String partNumber,
        @Nullable LocalDate renewal,
        @Nullable LocalDate noticeBy) {
    /** Nothing is known of the contract. */
    public static final Contract NONE = new Contract("", "", "", null, null);

    /**
     * Refuses a notice after the renewal.
     *
     * @param number the contract or invoice, or empty
     * @param vendor who sold it, or empty
     * @param partNumber the publisher's part number, or empty
     * @param renewal the first day of the next term
     * @param noticeBy the last day on which the next term can be changed
     */
    public Contract {
        if (renewal != null && noticeBy != null) {
            Fields.check(
                    !noticeBy.isAfter(renewal),
                    "noticeBy",
                    noticeBy + " is after the renewal " + renewal,
                    "give the last day on which the next term can be changed");
        }
    }
}
