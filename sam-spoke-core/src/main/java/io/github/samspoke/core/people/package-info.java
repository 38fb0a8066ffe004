/** How people are named and compared. */
@NullMarked
package io.github.samspoke.core.people;

import org.jspecify.annotations.NullMarked;
