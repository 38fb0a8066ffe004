/** The ports over tables, the unit of work over a connection, records as JSON. */
@NullMarked
package io.github.samspoke.jdbc.internal;

import org.jspecify.annotations.NullMarked;
