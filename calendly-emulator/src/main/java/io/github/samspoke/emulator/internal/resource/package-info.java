/** One class a resource family: who may ask, which rows match, how they look. */
@NullMarked
package io.github.samspoke.emulator.internal.resource;

import org.jspecify.annotations.NullMarked;
