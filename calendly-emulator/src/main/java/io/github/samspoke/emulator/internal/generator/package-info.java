/** An organization made from one seed. */
@NullMarked
package io.github.samspoke.emulator.internal.generator;

import org.jspecify.annotations.NullMarked;
