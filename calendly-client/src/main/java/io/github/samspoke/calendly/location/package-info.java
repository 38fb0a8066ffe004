/** Where people can meet. */
@NullMarked
package io.github.samspoke.calendly.location;

import org.jspecify.annotations.NullMarked;
