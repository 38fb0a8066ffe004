/** Metrics of the engine in Micrometer, which must be present for this package alone. */
@NullMarked
package io.github.samspoke.core.micrometer;

import org.jspecify.annotations.NullMarked;
