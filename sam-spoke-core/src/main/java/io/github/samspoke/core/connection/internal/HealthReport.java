package io.github.samspoke.core.connection.internal;

import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionAuthorizer.TokenStatus;
import io.github.samspoke.core.connection.ConnectionHealth;
import io.github.samspoke.core.connection.CredentialUnreadableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What is known of a connection, in words. */
record HealthReport(ConnectionPorts ports) {
    ConnectionHealth of(Connection connection) {
        TokenStatus status = status(connection);
        Set<String> missing =
                ports.vendor().missing(connection.grantedScopes(), ports.needs().apply(connection.alias()));
        Instant now = ports.clock().instant();
        return new ConnectionHealth(
                connection.alias(),
                connection.environment(),
                status.state(),
                connection.connectedAt(),
                Duration.between(connection.connectedAt(), now),
                status.renewedAt(),
                status.expiresAt(),
                connection.grantedScopes(),
                missing,
                forecast(status, now),
                remedy(status, missing));
    }

    private TokenStatus status(Connection connection) {
        try {
            Credentials credentials = new Credentials(ports.store(), ports.vendor());
            return ports.vendor().status(connection, credentials.clientSecret(connection));
        } catch (CredentialUnreadableException e) {
            return new TokenStatus(ConnectionHealth.State.UNREADABLE, null, null);
        }
    }

    private static String forecast(TokenStatus status, Instant now) {
        return switch (status.state()) {
            case PERSONAL_ACCESS_TOKEN -> "It has no end that is known; it dies when its owner takes it back.";
            case ACTIVE -> {
                Instant end = status.expiresAt();
                yield end == null || !end.isAfter(now)
                        ? "The access token is over and is renewed at its next use; the grant has no end in time."
                        : "The access token ends at " + end + " and is renewed before; the grant has no end in time.";
            }
            case REFRESHING -> "It is being renewed; if the process that does is dead, the next use recovers.";
            case UNCERTAIN ->
                "The answer to a renewal was lost; the next use tries once more, and may find the grant dead.";
            case NEEDS_REAUTH, UNREADABLE -> "Every job on this connection fails until a person has acted.";
        };
    }

    private static String remedy(TokenStatus status, Set<String> missing) {
        return switch (status.state()) {
            case NEEDS_REAUTH -> "Connect the account again.";
            case UNREADABLE ->
                "Give the key it was sealed with (SamSpokeBuilder.credentialKeys), or connect the account again.";
            case UNCERTAIN -> "Validate a profile on it to find out whether it still works.";
            default ->
                missing.isEmpty()
                        ? ""
                        : "Grant " + String.join(" ", missing)
                                + " and connect again, or switch off the process that needs it.";
        };
    }
}
