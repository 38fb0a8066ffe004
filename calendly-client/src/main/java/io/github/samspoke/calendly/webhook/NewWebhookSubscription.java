package io.github.samspoke.calendly.webhook;

import io.github.samspoke.calendly.oauth.Secret;
import io.github.samspoke.calendly.transport.JsonBody;
import java.net.URI;
import java.util.List;

/** A webhook subscription to make. Immutable: every method returns a new one. Shows no secret. */
public final class NewWebhookSubscription {
    private final JsonBody body;

    private NewWebhookSubscription(JsonBody body) {
        this.body = body;
    }

    /**
     * A subscription.
     *
     * @param endpoint where the messages are to be sent; no two subscriptions may have the same
     * @param reach whose events are told of. What visitors fill in is told of in an organization alone, recaps of a
     *     user alone
     * @param events which events, at least one
     * @return a subscription
     * @throws IllegalArgumentException if there are no events
     */
    public static NewWebhookSubscription to(URI endpoint, WebhookReach reach, WebhookEventName... events) {
        if (events.length == 0) {
            throw new IllegalArgumentException("events must be at least one");
        }
        return new NewWebhookSubscription(
                reach.addTo(JsonBody.empty().with("url", endpoint).with("events", List.of(events))));
    }

    /**
     * With the key that signs the messages, for personal access tokens; messages of an OAuth application are signed with
     * its own. Without either they are not signed and cannot be verified.
     *
     * @param key the key, to be given to {@link WebhookVerifier} too
     * @return a new subscription
     */
    public NewWebhookSubscription signingKey(Secret key) {
        return new NewWebhookSubscription(body.with("signing_key", key.reveal()));
    }

    /**
     * What is sent; no API.
     *
     * @return the body
     */
    public JsonBody body() {
        return body;
    }

    @Override
    public String toString() {
        return "NewWebhookSubscription" + body;
    }
}
