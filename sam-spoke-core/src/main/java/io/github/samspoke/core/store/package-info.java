/** All storage ports in one interface. */
@NullMarked
package io.github.samspoke.core.store;

import org.jspecify.annotations.NullMarked;
