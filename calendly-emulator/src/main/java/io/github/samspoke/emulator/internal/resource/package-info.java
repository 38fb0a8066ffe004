/**
 * One class a resource family: who may ask, which rows match, how they look. A list of rows that are kept, or made, as
 * they are shown is described by a {@code Sheet}, one such row by a {@code Single}, a body by a {@code Shape}; only what
 * has behaviour is programmed.
 */
@NullMarked
package io.github.samspoke.emulator.internal.resource;

import org.jspecify.annotations.NullMarked;
