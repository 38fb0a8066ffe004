/** Groups and who belongs to them. */
@NullMarked
package io.github.samspoke.calendly.group;

import org.jspecify.annotations.NullMarked;
