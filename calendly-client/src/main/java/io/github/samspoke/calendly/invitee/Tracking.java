package io.github.samspoke.calendly.invitee;

import org.jspecify.annotations.Nullable;

/**
 * Where a visitor came from, as the link to the booking page said. The canonical constructor is no API: components may be added.
 *
 * @param utmCampaign the campaign, null if the link did not say
 * @param utmSource the source, null if the link did not say
 * @param utmMedium the medium, null if the link did not say
 * @param utmContent the content, null if the link did not say
 * @param utmTerm the term, null if the link did not say
 * @param salesforceUuid the record in Salesforce, null if the link did not say
 */
public record Tracking(
        @Nullable String utmCampaign,
        @Nullable String utmSource,
        @Nullable String utmMedium,
        @Nullable String utmContent,
        @Nullable String utmTerm,
        @Nullable String salesforceUuid) {}
