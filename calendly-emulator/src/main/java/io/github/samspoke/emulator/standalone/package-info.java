/** The emulator as a program of its own, for callers in any language. */
@NullMarked
package io.github.samspoke.emulator.standalone;

import org.jspecify.annotations.NullMarked;
