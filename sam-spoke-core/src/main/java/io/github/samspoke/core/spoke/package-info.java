/** What a vendor implements. */
@NullMarked
package io.github.samspoke.core.spoke;

import org.jspecify.annotations.NullMarked;
