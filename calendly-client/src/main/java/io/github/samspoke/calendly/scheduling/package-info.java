/** Links to book an event type. */
@NullMarked
package io.github.samspoke.calendly.scheduling;

import org.jspecify.annotations.NullMarked;
