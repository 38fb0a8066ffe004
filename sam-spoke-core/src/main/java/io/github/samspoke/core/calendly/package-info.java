/** The Calendly spoke. */
@NullMarked
package io.github.samspoke.core.calendly;

import org.jspecify.annotations.NullMarked;
