package io.github.samspoke.calendly.internal.webhook;

import io.github.samspoke.calendly.internal.api.Resources;
import io.github.samspoke.calendly.internal.call.ApiRequest;
import io.github.samspoke.calendly.internal.call.Caller;
import io.github.samspoke.calendly.internal.json.JsonFields;
import io.github.samspoke.calendly.page.Filters;
import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.WebhookSubscriptionRef;
import io.github.samspoke.calendly.transport.CallOptions;
import io.github.samspoke.calendly.transport.RawJson;
import io.github.samspoke.calendly.webhook.NewWebhookSubscription;
import io.github.samspoke.calendly.webhook.WebhookEventName;
import io.github.samspoke.calendly.webhook.WebhookReach;
import io.github.samspoke.calendly.webhook.WebhookSubscription;
import io.github.samspoke.calendly.webhook.WebhookSubscriptionQuery;
import io.github.samspoke.calendly.webhook.Webhooks;

/** Webhook subscriptions over the API. */
public final class ApiWebhooks implements Webhooks {
    private static final String SUBSCRIPTIONS = "/webhook_subscriptions";

    private final Caller caller;
    private final Resources resources;

    public ApiWebhooks(Caller caller) {
        this.caller = caller;
        this.resources = new Resources(caller);
    }

    @Override
    public WebhookSubscription subscribe(NewWebhookSubscription subscription) {
        return resources.post(SUBSCRIPTIONS, subscription.body(), SubscriptionJson::webhookSubscription);
    }

    @Override
    public Pager<WebhookSubscription> list(WebhookSubscriptionQuery query) {
        return resources.list(SUBSCRIPTIONS, query.filters(), SubscriptionJson::webhookSubscription);
    }

    @Override
    public WebhookSubscription get(WebhookSubscriptionRef subscription) {
        return resources.get(path(subscription), SubscriptionJson::webhookSubscription);
    }

    @Override
    public void delete(WebhookSubscriptionRef subscription) {
        resources.delete(path(subscription), CallOptions.none());
    }

    @Override
    public RawJson sample(WebhookEventName event, WebhookReach reach) {
        Filters query = reach.filters().with("event", event.value());
        return caller.call(ApiRequest.get("/sample_webhook_data", query), JsonFields::rawJson);
    }

    private static String path(WebhookSubscriptionRef subscription) {
        return SUBSCRIPTIONS + "/" + subscription.id();
    }
}
