/** The store that keeps everything in memory. */
@NullMarked
package io.github.samspoke.core.memory;

import org.jspecify.annotations.NullMarked;
