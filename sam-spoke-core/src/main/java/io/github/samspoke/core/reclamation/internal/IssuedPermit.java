package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.reclamation.Look;
import io.github.samspoke.core.reclamation.RemovalPermit;
import io.github.samspoke.core.reclamation.Seat;
import java.time.Instant;

/** The one kind of permit; constructed by {@link ItemExecutor} alone, which an architecture test holds. */
public record IssuedPermit(Seat seat, long fence, Look.Seen look, Instant sendBefore) implements RemovalPermit {}
