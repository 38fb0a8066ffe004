/** The resource families behind the public interfaces. */
@NullMarked
package io.github.samspoke.calendly.internal.api;

import org.jspecify.annotations.NullMarked;
