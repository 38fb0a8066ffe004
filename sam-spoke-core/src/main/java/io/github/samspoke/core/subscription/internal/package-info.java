/** Publishing a staged snapshot. */
@NullMarked
package io.github.samspoke.core.subscription.internal;

import org.jspecify.annotations.NullMarked;
