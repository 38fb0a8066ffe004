/** Runnable examples, one feature a file. */
@NullMarked
package io.github.samspoke.examples;

import org.jspecify.annotations.NullMarked;
