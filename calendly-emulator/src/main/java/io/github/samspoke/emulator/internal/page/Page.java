package io.github.samspoke.emulator.internal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list.
 *
 * @param <T> kind of row
 * @param rows in the order asked for
 * @param nextToken token of the page after it, or null when there is none
 * @param previousToken token of the page before it, or null when there is none
 */
public record Page<T>(
        List<T> rows, @Nullable String nextToken, @Nullable String previousToken) {}
