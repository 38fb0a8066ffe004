package io.github.samspoke.emulator.internal.page;

/**
 * A place in a list: next to a row.
 *
 * @param forward whether the page follows the row or comes before it
 * @param row number of the row
 */
public record Position(boolean forward, long row) {}
