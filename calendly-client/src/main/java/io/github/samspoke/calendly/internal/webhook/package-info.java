/** Webhook subscriptions behind the public interface; apart from the other families because reading webhooks needs their readers. */
@NullMarked
package io.github.samspoke.calendly.internal.webhook;

import org.jspecify.annotations.NullMarked;
