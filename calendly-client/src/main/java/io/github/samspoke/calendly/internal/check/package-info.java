/** Checks of what is to be sent. */
@NullMarked
package io.github.samspoke.calendly.internal.check;

import org.jspecify.annotations.NullMarked;
