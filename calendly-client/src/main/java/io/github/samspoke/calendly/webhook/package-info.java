/** Webhooks: telling Calendly's messages from everybody else's. */
@NullMarked
package io.github.samspoke.calendly.webhook;

import org.jspecify.annotations.NullMarked;
