/** The entry to the engine. */
@NullMarked
package io.github.samspoke.core;

import org.jspecify.annotations.NullMarked;
