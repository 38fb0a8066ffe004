/** HTTP over the JDK client, hardened. */
@NullMarked
package io.github.samspoke.calendly.internal.http;

import org.jspecify.annotations.NullMarked;
