package io.github.samspoke.core.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a connection's credential is, as far as the store knows: asking the vendor is validation's task.
 *
 * @param alias the connection
 * @param environment what it is for
 * @param state where the credential stands
 * @param connectedAt when the account was connected
 * @param age how long ago that was
 * @param renewedAt when the present access token came, or null if it never renews or does not open
 * @param expiresAt when the present access token ends, or null as above
 * @param grantedScopes the scopes granted; empty when the vendor does not tell
 * @param missingScopes scopes that the processes now switched on need and that were not granted
 * @param forecast what becomes of it if nobody does anything
 * @param remedy what a person should do, or empty if nothing
 */
public record ConnectionHealth(
        String alias,
        Environment environment,
        State state,
        Instant connectedAt,
        Duration age,
        @Nullable Instant renewedAt,
        @Nullable Instant expiresAt,
        Set<String> grantedScopes,
        Set<String> missingScopes,
        String forecast,
        String remedy) {
    /** Where a connection's credential stands. */
    public enum State {
        /** A personal access token: it has no end that anybody tells, and whether it lives only a call finds out. */
        PERSONAL_ACCESS_TOKEN,
        /** The grant renews itself. */
        ACTIVE,
        /** A process is renewing it; if that process is dead, the next use recovers. */
        REFRESHING,
        /** The answer to a renewal was lost; the next use tries once more. */
        UNCERTAIN,
        /** It cannot be renewed: a person has to connect again, and jobs fail until then. */
        NEEDS_REAUTH,
        /** What is stored does not open with the keys at hand. */
        UNREADABLE
    }

    /** Takes copies of the scopes. */
    public ConnectionHealth {
        grantedScopes = Set.copyOf(grantedScopes);
        missingScopes = Set.copyOf(missingScopes);
    }

    /**
     * Tells whether jobs can run on the connection.
     *
     * @return false if a person has to do something first
     */
    public boolean usable() {
        return state != State.NEEDS_REAUTH && state != State.UNREADABLE;
    }
}
