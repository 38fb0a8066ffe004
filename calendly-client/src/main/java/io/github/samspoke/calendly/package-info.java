/** The Calendly client and its builder. */
@NullMarked
package io.github.samspoke.calendly;

import org.jspecify.annotations.NullMarked;
