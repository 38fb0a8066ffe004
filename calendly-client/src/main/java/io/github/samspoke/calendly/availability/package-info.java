/** When people can be booked, and when they are busy. */
@NullMarked
package io.github.samspoke.calendly.availability;

import org.jspecify.annotations.NullMarked;
