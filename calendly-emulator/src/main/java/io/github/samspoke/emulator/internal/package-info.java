/** The emulator put together. */
@NullMarked
package io.github.samspoke.emulator.internal;

import org.jspecify.annotations.NullMarked;
