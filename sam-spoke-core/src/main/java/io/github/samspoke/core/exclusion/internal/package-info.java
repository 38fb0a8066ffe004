/** Applying exclusion rules. */
@NullMarked
package io.github.samspoke.core.exclusion.internal;

import org.jspecify.annotations.NullMarked;
