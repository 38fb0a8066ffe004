/** Event types. */
@NullMarked
package io.github.samspoke.calendly.eventtype;

import org.jspecify.annotations.NullMarked;
