/** Measurements of the client beside the bare alternative. */
@NullMarked
package io.github.samspoke.benchmarks;

import org.jspecify.annotations.NullMarked;
