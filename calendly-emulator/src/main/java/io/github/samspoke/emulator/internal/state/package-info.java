/** What the emulated Calendly holds: people, seats, events, groups, the log, and tables of everything else. */
@NullMarked
package io.github.samspoke.emulator.internal.state;

import org.jspecify.annotations.NullMarked;
