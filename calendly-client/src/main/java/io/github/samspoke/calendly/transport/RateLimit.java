package io.github.samspoke.calendly.transport;

import java.time.Duration;
import java.time.Instant;

/**
 * The rate limit as Calendly last announced it, counted per user over all of the user's applications.
 *
 * @param limit requests a minute
 * @param remaining requests left now
 * @param reset how long until the count starts anew
 * @param observedAt when this was announced
 */
public record RateLimit(int limit, int remaining, Duration reset, Instant observedAt) {}
