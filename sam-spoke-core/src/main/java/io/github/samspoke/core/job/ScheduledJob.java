package io.github.samspoke.core.job;

import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job with the time at which it is due next.
 *
 * @param name its name
 * @param kind what it does
 * @param profile the profile it belongs to, or null for a job of the whole instance
 * @param due when it is due
 */
public record ScheduledJob(
        String name, JobKind kind, @Nullable ProfileId profile, Instant due) {}
