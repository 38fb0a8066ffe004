/** Running jobs; the commands that need a vendor session. */
@NullMarked
package io.github.samspoke.core.job.internal;

import org.jspecify.annotations.NullMarked;
