/** Correlation, and what tells the host of what has happened. */
@NullMarked
package io.github.samspoke.core.common.internal;

import org.jspecify.annotations.NullMarked;
