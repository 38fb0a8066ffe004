package io.github.samspoke.core.connection;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a connection is to be used for, from which follows what has to be asked for.
 *
 * @param processes the processes that are on
 * @param plan the organization's plan in the vendor's words, or null as long as it is not known
 */
public record AuthorizationNeeds(
        Set<IntegrationProcess> processes, @Nullable String plan) {
    /** Takes a copy of the processes. */
    public AuthorizationNeeds {
        processes = Set.copyOf(processes);
    }

    /**
     * Returns what an account is needed for of which nothing is known yet.
     *
     * @param processes the processes that are on
     * @return the needs
     */
    public static AuthorizationNeeds of(Set<IntegrationProcess> processes) {
        return new AuthorizationNeeds(processes, null);
    }
}
