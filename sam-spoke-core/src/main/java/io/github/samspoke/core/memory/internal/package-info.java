/** Tables with an undo log. */
@NullMarked
package io.github.samspoke.core.memory.internal;

import org.jspecify.annotations.NullMarked;
