/** Keyset pages and the opaque tokens that stand for a place in a list. */
@NullMarked
package io.github.samspoke.emulator.internal.page;

import org.jspecify.annotations.NullMarked;
