/** How reports are put together and written. */
@NullMarked
package io.github.samspoke.core.report.internal;

import org.jspecify.annotations.NullMarked;
