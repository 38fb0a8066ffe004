/** How requests leave: transport, pace, retries, waits and what a listener hears of them. */
@NullMarked
package io.github.samspoke.calendly.transport;

import org.jspecify.annotations.NullMarked;
