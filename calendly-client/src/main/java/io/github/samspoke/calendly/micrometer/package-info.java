/** Metrics of a client in Micrometer, which must be present for this package alone. */
@NullMarked
package io.github.samspoke.calendly.micrometer;

import org.jspecify.annotations.NullMarked;
