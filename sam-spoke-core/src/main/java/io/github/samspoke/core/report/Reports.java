package io.github.samspoke.core.report;

import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.subscription.ProfileId;

/** Reports on licences. They need {@code sam_user}, read only the store and call no vendor. Safe for many threads. */
public interface Reports {
    /**
     * Puts a report together of what is known now, over all published profiles.
     *
     * @param group what the spend is grouped by
     * @return the report
     * @throws io.github.samspoke.core.license.MixedCurrenciesException if a position's prices are in several currencies
     *     and the host gave no rates
     */
    LicenseReport licenses(GroupBy group);

    /**
     * Writes a profile's subscriptions in the columns of ServiceNow's {@code samp_sw_subscription}.
     *
     * @param profile the profile
     * @return CSV, a line a seat that is not ended, by user URI; it carries names and e-mail addresses
     */
    String serviceNowSubscriptions(ProfileId profile);

    /**
     * Writes a profile's removal candidates in the columns of ServiceNow's {@code samp_sw_reclamation_candidate}.
     *
     * @param profile the profile
     * @return CSV, a line a candidate, closed ones too, by number
     */
    String serviceNowCandidates(ProfileId profile);

    /**
     * Writes the entitlements in the columns of ServiceNow's {@code alm_license}, and ours beside them; {@code
     * importEntitlements} takes them back.
     *
     * @return CSV, a line an entitlement, by id
     */
    String serviceNowEntitlements();
}
