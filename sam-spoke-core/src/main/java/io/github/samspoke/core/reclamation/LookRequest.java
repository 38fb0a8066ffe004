package io.github.samspoke.core.reclamation;

import java.time.Instant;

/**
 * What a last look must prove (I6).
 *
 * @param seat the seat
 * @param eventsFrom since when to read the person's meetings, on into the future
 * @param readLog whether to read the person's entries of the activity log
 */
public record LookRequest(Seat seat, Instant eventsFrom, boolean readLog) {}
