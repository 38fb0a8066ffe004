package io.github.samspoke.core.calendly;

import io.github.samspoke.core.calendly.internal.CalendlyAuthorizer;
import io.github.samspoke.core.calendly.internal.CalendlySession;
import io.github.samspoke.core.calendly.internal.Permissions;
import io.github.samspoke.core.common.Sleeper;
import io.github.samspoke.core.connection.ConnectionAuthorizer;
import io.github.samspoke.core.connection.CredentialSafe;
import io.github.samspoke.core.profile.VendorPermission;
import io.github.samspoke.core.spoke.ConnectionContext;
import io.github.samspoke.core.spoke.Spoke;
import io.github.samspoke.core.spoke.SpokeSession;
import java.time.Clock;
import java.util.List;

/** Calendly, on its API v2. Safe for many threads. */
public final class CalendlySpoke implements Spoke {
    private final Clock clock;
    private final Sleeper sleeper;

    private CalendlySpoke(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /**
     * Creates a spoke on the system's clock.
     *
     * @return the spoke
     */
    public static CalendlySpoke create() {
        return create(Clock.systemUTC(), Sleeper.system(Clock.systemUTC()));
    }

    /**
     * Creates a spoke on a given clock.
     *
     * @param clock the time, by which tokens expire and requests are paced
     * @param sleeper the way to wait
     * @return the spoke
     */
    public static CalendlySpoke create(Clock clock, Sleeper sleeper) {
        return new CalendlySpoke(clock, sleeper);
    }

    @Override
    public String profileType() {
        return "Calendly Subscription";
    }

    @Override
    public List<VendorPermission> permissions() {
        return Permissions.all();
    }

    @Override
    public ConnectionAuthorizer authorization(CredentialSafe safe) {
        return new CalendlyAuthorizer(safe, clock, sleeper);
    }

    @Override
    public SpokeSession open(ConnectionContext context) {
        return CalendlySession.open(context);
    }
}
