package io.github.samspoke.core.job;

import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run that is under way, or whose process died.
 *
 * @param number the run's number
 * @param job the job's name
 * @param kind what it does
 * @param profile the profile, or null for a job of the whole instance
 * @param actor who runs it
 * @param node the node it runs on
 * @param fence the fence of its lease
 * @param started when it began
 */
public record JobRun(
        String number,
        String job,
        JobKind kind,
        @Nullable ProfileId profile,
        String actor,
        String node,
        long fence,
        Instant started) {}
