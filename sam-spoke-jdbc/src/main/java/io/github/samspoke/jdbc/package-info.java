/** The durable store: every storage port of the engine on H2 or PostgreSQL. */
@NullMarked
package io.github.samspoke.jdbc;

import org.jspecify.annotations.NullMarked;
