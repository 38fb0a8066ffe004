package io.github.samspoke.calendly.webhook;

import io.github.samspoke.calendly.ref.GroupRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.ref.WebhookSubscriptionRef;
import io.github.samspoke.calendly.transport.RawJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook subscription. The canonical constructor is no API: components may be added.
 *
 * @param uri which subscription this is
 * @param callbackUrl where the messages are sent
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 * @param retryStartedAt since when messages are not taken, null while they are
 * @param state whether it is served. After a day without success it is not any more, for good
 * @param events which events it tells of
 * @param scope whose events it tells of
 * @param organization the organization
 * @param user the user, null unless it is about one
 * @param group the group, null unless it is about one
 * @param creator who made it, null for a deleted account
 * @param rawJson the body as it came; none for an item of a list, whose page has it
 */
public record WebhookSubscription(
        WebhookSubscriptionRef uri,
        String callbackUrl,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant retryStartedAt,
        WebhookState state,
        List<WebhookEventName> events,
        WebhookScope scope,
        OrganizationRef organization,
        @Nullable UserRef user,
        @Nullable GroupRef group,
        @Nullable UserRef creator,
        RawJson rawJson) {}
