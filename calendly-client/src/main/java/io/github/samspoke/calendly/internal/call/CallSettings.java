package io.github.samspoke.calendly.internal.call;

import io.github.samspoke.calendly.oauth.TokenSource;
import io.github.samspoke.calendly.transport.CalendlyListener;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.calendly.transport.RetryPolicy;
import io.github.samspoke.calendly.transport.Sleeper;
import io.github.samspoke.calendly.transport.Transport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Everything the builder collects. The base URI ends without a slash. */
public record CallSettings(
        URI base,
        TokenSource tokens,
        Clock clock,
        Sleeper sleeper,
        Pace pace,
        RetryPolicy retries,
        CalendlyListener listener,
        Transport transport,
        String userAgent,
        Duration deadline) {}
