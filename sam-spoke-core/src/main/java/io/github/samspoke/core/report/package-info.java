/** Reports on licences for people and for other programs. */
@NullMarked
package io.github.samspoke.core.report;

import org.jspecify.annotations.NullMarked;
