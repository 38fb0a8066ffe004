/** Users. */
@NullMarked
package io.github.samspoke.calendly.user;

import org.jspecify.annotations.NullMarked;
