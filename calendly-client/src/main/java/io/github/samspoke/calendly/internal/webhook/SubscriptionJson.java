package io.github.samspoke.calendly.internal.webhook;

import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.ref.GroupRef;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.calendly.ref.UserRef;
import io.github.samspoke.calendly.ref.WebhookSubscriptionRef;
import io.github.samspoke.calendly.webhook.WebhookEventName;
import io.github.samspoke.calendly.webhook.WebhookScope;
import io.github.samspoke.calendly.webhook.WebhookState;
import io.github.samspoke.calendly.webhook.WebhookSubscription;

/** Reads webhook subscriptions from JSON; fails with the path of the first field that does not fit. */
final class SubscriptionJson {
    private SubscriptionJson() {}

    static WebhookSubscription webhookSubscription(JsonFields o) {
        return new WebhookSubscription(
                o.value("uri", WebhookSubscriptionRef::parse),
                o.text("callback_url"),
                o.instant("created_at"),
                o.instant("updated_at"),
                o.instantOrNull("retry_started_at"),
                o.value("state", WebhookState::of),
                o.values("events", WebhookEventName::of),
                o.value("scope", WebhookScope::of),
                o.value("organization", OrganizationRef::parse),
                o.valueOrNull("user", UserRef::parse),
                o.valueOrNull("group", GroupRef::parse),
                o.valueOrNull("creator", UserRef::parse),
                o.rawJson());
    }
}
