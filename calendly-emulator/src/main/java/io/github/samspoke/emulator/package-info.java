/** A stateful Calendly on loopback, for tests and demonstrations. */
@NullMarked
package io.github.samspoke.emulator;

import org.jspecify.annotations.NullMarked;
