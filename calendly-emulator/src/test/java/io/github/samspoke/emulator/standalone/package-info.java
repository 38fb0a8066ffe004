/** The emulator as a process, as whoever starts it sees it. */
@NullMarked
package io.github.samspoke.emulator.standalone;

import org.jspecify.annotations.NullMarked;
