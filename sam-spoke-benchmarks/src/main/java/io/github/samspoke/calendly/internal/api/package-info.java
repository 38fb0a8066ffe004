/** Reaches what the client hides, to measure it alone. */
@NullMarked
package io.github.samspoke.calendly.internal.api;

import org.jspecify.annotations.NullMarked;
