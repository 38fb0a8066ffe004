package io.github.samspoke.emulator.internal.state;

import org.jspecify.annotations.Nullable;

/**
 * A line of the activity log.
 *
 * @param occurredMicros when it happened
 * @param seq row number
 * @param actor who did it; null for the system
 * @param action what was done
 */
public record LogEntry(
        long occurredMicros, int seq, @Nullable Person actor, LogAction action) {
    /** Name shown for the actor. */
    public String actorName() {
        return actor == null ? "Calendly System" : actor.name();
    }
}
