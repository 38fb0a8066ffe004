/** Keeping activity and judging evidence. */
@NullMarked
package io.github.samspoke.core.activity.internal;

import org.jspecify.annotations.NullMarked;
