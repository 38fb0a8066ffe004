/** The emulator over plain HTTP, as any client sees it. */
@NullMarked
package io.github.samspoke.emulator;

import org.jspecify.annotations.NullMarked;
