package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.DailyTime;
import io.github.samspoke.core.common.SamListener;
import org.jspecify.annotations.Nullable;

/**
 * What the host has said about this installation.
 *
 * @param node the name of this node
 * @param daily when jobs run each day, or null to spread them
 * @param listener who hears of events, or null
 */
public record EngineSettings(
        String node, @Nullable DailyTime daily, @Nullable SamListener listener) {}
