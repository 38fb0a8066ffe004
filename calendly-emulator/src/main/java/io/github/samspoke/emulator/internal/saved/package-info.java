/** The whole state as rows of numbers and texts, and the file they are kept in. */
@NullMarked
package io.github.samspoke.emulator.internal.saved;

import org.jspecify.annotations.NullMarked;
