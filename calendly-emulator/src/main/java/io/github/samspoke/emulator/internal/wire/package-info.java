/** What answers are made of: parameters, JSON, refusals, budgets. */
@NullMarked
package io.github.samspoke.emulator.internal.wire;

import org.jspecify.annotations.NullMarked;
