/** Scheduled jobs, their order and their results. */
@NullMarked
package io.github.samspoke.core.job;

import org.jspecify.annotations.NullMarked;
