/** Finding the holders of seats in the host's directory. */
@NullMarked
package io.github.samspoke.core.people.internal;

import org.jspecify.annotations.NullMarked;
