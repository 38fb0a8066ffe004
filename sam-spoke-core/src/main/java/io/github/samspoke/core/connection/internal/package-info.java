/** Connecting, all or nothing. */
@NullMarked
package io.github.samspoke.core.connection.internal;

import org.jspecify.annotations.NullMarked;
