/** What can go wrong, by what the caller should do about it. */
@NullMarked
package io.github.samspoke.calendly.error;

import org.jspecify.annotations.NullMarked;
