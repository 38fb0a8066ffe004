/** Routing forms and what was filled in. */
@NullMarked
package io.github.samspoke.calendly.routing;

import org.jspecify.annotations.NullMarked;
