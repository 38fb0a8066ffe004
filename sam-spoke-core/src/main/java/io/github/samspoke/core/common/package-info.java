/** What every concept stands on: errors, actors, time, units of work, progress. */
@NullMarked
package io.github.samspoke.core.common;

import org.jspecify.annotations.NullMarked;
