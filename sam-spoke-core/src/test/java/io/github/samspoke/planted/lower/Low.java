package io.github.samspoke.planted.lower;

import io.github.samspoke.planted.upper.High;

/** Breaks the order on purpose: lower knows upper. */
public record Low(High high) {}
