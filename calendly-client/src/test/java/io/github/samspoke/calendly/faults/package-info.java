/** The fault matrix: everything a connection can do wrong, against everything the client can ask. */
@NullMarked
package io.github.samspoke.calendly.faults;

import org.jspecify.annotations.NullMarked;
