package io.github.samspoke.planted.upper;

import io.github.samspoke.planted.lower.Low;
import org.jspecify.annotations.Nullable;

/** Closes the planted cycle. */
public record High(@Nullable Low low) {}
