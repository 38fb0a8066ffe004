package io.github.samspoke.calendly.webhook;

import io.github.samspoke.calendly.page.Pager;
import io.github.samspoke.calendly.ref.WebhookSubscriptionRef;
import io.github.samspoke.calendly.transport.RawJson;

/** Webhook subscriptions; needs {@code webhooks:read}, to change anything {@code webhooks:write}. Thread-safe. Every method but those that give a pager makes one call and throws {@code CalendlyException}. */
public interface Webhooks {
    /**
     * Makes a subscription; needs the scopes to read what it will tell of, too. {@code ConflictException} if another one
     * sends to the same place; {@code PermissionDeniedException} below the Standard plan, contacts excepted. Sent once at
     * most: if the answer is lost, {@code UnknownOutcomeException} says so, and listing shows whether it was made.
     *
     * @param subscription which
     * @return the subscription
     */
    WebhookSubscription subscribe(NewWebhookSubscription subscription);

    /**
     * Lists subscriptions.
     *
     * @param query which
     * @return the subscriptions
     */
    Pager<WebhookSubscription> list(WebhookSubscriptionQuery query);

    /**
     * Reads a subscription.
     *
     * @param subscription which
     * @return the subscription
     */
    WebhookSubscription get(WebhookSubscriptionRef subscription);

    /**
     * Ends a subscription. Sent once at most.
     *
     * @param subscription which
     */
    void delete(WebhookSubscriptionRef subscription);

    /**
     * Asks for a message as a subscription would send it, made of data that the organization has. Signed with
     * {@link WebhookSigner} it tests an endpoint.
     *
     * @param event of which event
     * @param reach of whose
     * @return the body of the message
     */
    RawJson sample(WebhookEventName event, WebhookReach reach);
}
