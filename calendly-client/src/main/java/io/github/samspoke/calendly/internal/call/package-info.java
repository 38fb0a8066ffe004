/** One call: token, pace, retries, errors. */
@NullMarked
package io.github.samspoke.calendly.internal.call;

import org.jspecify.annotations.NullMarked;
