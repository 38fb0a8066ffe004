/** Webhooks: subscriptions, telling Calendly's messages from everybody else's, and reading them. */
@NullMarked
package io.github.samspoke.calendly.webhook;

import org.jspecify.annotations.NullMarked;
