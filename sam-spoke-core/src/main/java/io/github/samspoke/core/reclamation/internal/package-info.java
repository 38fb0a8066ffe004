/** Assessing, planning and executing. */
@NullMarked
package io.github.samspoke.core.reclamation.internal;

import org.jspecify.annotations.NullMarked;
