/** Typed references, parsed once from the URI that Calendly sends. */
@NullMarked
package io.github.samspoke.calendly.ref;

import org.jspecify.annotations.NullMarked;
