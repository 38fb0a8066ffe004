/** Recaps of meetings. */
@NullMarked
package io.github.samspoke.calendly.recap;

import org.jspecify.annotations.NullMarked;
