package io.github.samspoke.examples;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.profile.Provisioning;
import java.time.Clock;
import java.util.OptionalInt;

/** Where QuickStart runs: on an emulated Calendly, or on the real one. */
interface World extends AutoCloseable {
    Clock clock();

    Sleeper sleeper();

    /** Whether waits move a simulated clock instead of costing time. */
    boolean simulated();

    /** Whether members may be removed here. */
    boolean mayRemove();

    /** How people come into the organization, as far as its operator has told. */
    Provisioning provisioning();

    /** How many seats were bought, if anybody has told. */
    OptionalInt rights();

    Connection connect(SamSpoke.View sam);

    @Override
    void close();
}
