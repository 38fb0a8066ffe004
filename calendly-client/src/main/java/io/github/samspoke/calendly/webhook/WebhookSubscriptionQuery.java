package io.github.samspoke.calendly.webhook;

import io.github.samspoke.calendly.page.CreationSort;
import io.github.samspoke.calendly.page.Filters;

/** Which webhook subscriptions to list. Immutable: every method returns a new one. */
public final class WebhookSubscriptionQuery {
    private final Filters filters;

    private WebhookSubscriptionQuery(Filters filters) {
        this.filters = filters;
    }

    /**
     * All of a reach.
     *
     * @param reach the reach
     * @return a query
     */
    public static WebhookSubscriptionQuery of(WebhookReach reach) {
        return new WebhookSubscriptionQuery(reach.filters());
    }

    /**
     * In an order.
     *
     * @param sort the order
     * @return a new query
     */
    public WebhookSubscriptionQuery sort(CreationSort sort) {
        return new WebhookSubscriptionQuery(filters.with("sort", sort.value()));
    }

    /**
     * How many items a page holds; 20 if this is not said.
     *
     * @param size 1 to 100
     * @return a new query
     * @throws IllegalArgumentException if the size is out of range
     */
    public WebhookSubscriptionQuery pageSize(int size) {
        return new WebhookSubscriptionQuery(filters.pageSize(size, 100));
    }

    /**
     * The query parameters this stands for; no API.
     *
     * @return the parameters
     */
    public Filters filters() {
        return filters;
    }

    @Override
    public String toString() {
        return "WebhookSubscriptionQuery" + filters;
    }
}
