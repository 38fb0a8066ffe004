package io.github.samspoke.calendly.testing;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.CalendlyClientBuilder;
import io.github.samspoke.calendly.transport.Pace;
import io.github.samspoke.calendly.transport.RetryPolicy;
import io.github.samspoke.calendly.transport.Sleeper;
import java.net.URI;
import java.time.Clock;
import java.util.SplittableRandom;

/** Clients as tests want them: no pace, simulated waits, printed seed. */
public final class Clients {
    /** Stands for every secret; a test looks for it in the log. */
    public static final String TOKEN = "sekret-access-token-0001";

    private static final long SEED = Long.getLong("calendly.seed", 20261123L);

    private Clients() {}

    public static CalendlyClientBuilder on(LoopbackServer server, SimulatedTime time) {
        return at(server.uri(), time);
    }

    public static CalendlyClientBuilder at(URI base, SimulatedTime time) {
        return timed(time, time).baseUrl(base);
    }

    public static CalendlyClientBuilder timed(Clock clock, Sleeper sleeper) {
        System.out.println("seed " + SEED);
        return CalendlyClient.builder()
                .accessToken(TOKEN)
                .clock(clock)
                .sleeper(sleeper)
                .pace(Pace.unlimited())
                .retryPolicy(
                        RetryPolicy.builder().random(new SplittableRandom(SEED)).build());
    }
}
