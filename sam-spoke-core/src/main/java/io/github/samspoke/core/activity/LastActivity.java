package io.github.samspoke.core.activity;

import java.time.Instant;

/**
 * The last thing that a person was seen doing.
 *
 * @param signal what
 * @param at when
 */
public record LastActivity(Signal signal, Instant at) {}
