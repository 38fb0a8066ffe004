/** The client against the emulated Calendly. */
@NullMarked
package io.github.samspoke.calendly.emulated;

import org.jspecify.annotations.NullMarked;
