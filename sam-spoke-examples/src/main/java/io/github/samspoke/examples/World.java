package io.github.samspoke.examples;

import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.calendly.CalendlySpoke;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.CredentialKeys;
import io.github.samspoke.core.memory.InMemoryStore;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.spoke.Spoke;
import io.github.samspoke.core.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

    /** The vendor, on this world's time. */
    default Spoke spoke() {
        return CalendlySpoke.create(clock(), sleeper());
    }

    /** Where everything is kept; closed by the engine. */
    default Store store() {
        return InMemoryStore.create();
    }

    /** What seals the credential that is kept there. */
    default CredentialKeys credentialKeys() {
        return CredentialKeys.ephemeral();
    }

    /** The days that a world on disk lives through. */
    default Optional<Days> days() {
        return Optional.empty();
    }

    /** What is different where a run is one day of many. */
    interface Days {
        /** Says which day it is, and what is remembered of the days before. */
        void begin(SamSpoke.View sam, Report report);

        /** Whether the run of this day was begun before, and killed or stopped. */
        boolean resumed();

        /** Whether what was connected on an earlier day still opens, at the address where Calendly is now. */
        boolean connected(SamSpoke.View sam);

        /** Removals that a killed run left in flight. */
        List<ReclaimItem> inFlight(IntegrationProfile profile);

        /** The most requests that an ordinary day's download and activity may cost. */
        long ordinaryBound(ProgressLines progress);

        /** The run came to an end by itself: the next one is another day. */
        void done();
    }

    @Override
    void close();
}
