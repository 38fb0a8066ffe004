package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.DailyTime;
import io.github.samspoke.core.common.SamListener;
import io.github.samspoke.core.job.Retention;
import io.github.samspoke.core.license.internal.Currencies;
import io.github.samspoke.core.people.internal.Resolver;
import io.github.samspoke.core.reclamation.internal.Asking;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What the host has said about this installation.
 *
 * @param node the name of this node
 * @param daily when jobs run each day, or null to spread them
 * @param listener who hears of events, or null
 * @param retention for how long what is read and what jobs say is kept
 * @param workers what reads several windows side by side
 * @param fourEyes whether a plan has to be approved by somebody else than who made it
 * @param resolver who the host's people are, or null if it has not said
 * @param asking how people are asked
 * @param currencies what becomes of positions in several currencies
 */
public record EngineSettings(
        String node,
        @Nullable DailyTime daily,
        @Nullable SamListener listener,
        Retention retention,
        Executor workers,
        boolean fourEyes,
        @Nullable Resolver resolver,
        Asking asking,
        Currencies currencies) {}
