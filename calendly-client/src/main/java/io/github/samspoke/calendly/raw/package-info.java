/** Calls of what this version does not know: any path, with the authentication, pace and errors of the client. */
@NullMarked
package io.github.samspoke.calendly.raw;

import org.jspecify.annotations.NullMarked;
