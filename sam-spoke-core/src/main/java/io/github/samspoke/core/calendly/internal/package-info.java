/** Calendly's answers in the engine's words; alone in knowing the Calendly client. */
@NullMarked
package io.github.samspoke.core.calendly.internal;

import org.jspecify.annotations.NullMarked;
