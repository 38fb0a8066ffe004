package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.page.PageTokens;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.Store;
import java.time.Clock;

/**
 * What every handler works with.
 *
 * @param store what there is
 * @param clock what time it is
 * @param settings which way undocumented questions go
 * @param pageTokens makes and reads page tokens
 */
public record Stage(Store store, Clock clock, Settings settings, PageTokens pageTokens) {
    /** Now, in microseconds. */
    public long now() {
        return Micros.of(clock.instant());
    }
}
