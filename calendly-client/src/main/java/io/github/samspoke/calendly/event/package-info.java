/** Scheduled events. */
@NullMarked
package io.github.samspoke.calendly.event;

import org.jspecify.annotations.NullMarked;
