/** The arithmetic of seats and money. Not exported. */
@NullMarked
package io.github.samspoke.core.license.internal;

import org.jspecify.annotations.NullMarked;
