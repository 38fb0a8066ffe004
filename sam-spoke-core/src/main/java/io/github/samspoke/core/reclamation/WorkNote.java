package io.github.samspoke.core.reclamation;

import java.time.Instant;

/**
 * A line in the history of a removal candidate. Notes are only ever appended.
 *
 * @param at when it was written
 * @param actor who wrote it, or {@code system}
 * @param text what it says
 */
public record WorkNote(Instant at, String actor, String text) {}
