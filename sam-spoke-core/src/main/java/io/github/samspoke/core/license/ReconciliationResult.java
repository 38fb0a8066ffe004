package io.github.samspoke.core.license;

import java.time.Instant;

/**
 * A licence position that was kept, so that it can be compared and explained later.
 *
 * @param number what people call the run, unique
 * @param at when it was reconciled
 * @param profileId the integration profile
 * @param position the position then
 */
public record ReconciliationResult(String number, Instant at, String profileId, LicensePosition position) {
    /**
     * Refuses empty texts.
     *
     * @param number what people call the run
     * @param at when it was reconciled
     * @param profileId the integration profile
     * @param position the position then
     */
    public ReconciliationResult {
        Fields.text("number", number);
        Fields.text("profileId", profileId);
    }
}
