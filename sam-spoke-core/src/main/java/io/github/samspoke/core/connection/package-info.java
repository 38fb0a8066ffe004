/** Connections to a vendor, the aliases they go by, and their credentials. */
@NullMarked
package io.github.samspoke.core.connection;

import org.jspecify.annotations.NullMarked;
