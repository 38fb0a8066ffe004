/** The append-only, hash-chained record of every command and decision. */
@NullMarked
package io.github.samspoke.core.audit;

import org.jspecify.annotations.NullMarked;
