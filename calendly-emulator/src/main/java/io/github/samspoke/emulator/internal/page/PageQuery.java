package io.github.samspoke.emulator.internal.page;

import org.jspecify.annotations.Nullable;

/**
 * Which page is wanted.
 *
 * @param count most rows on it
 * @param position where it starts, or null for the first
 * @param binding what its tokens are bound to: path and filters
 */
public record PageQuery(int count, @Nullable Position position, String binding) {}
