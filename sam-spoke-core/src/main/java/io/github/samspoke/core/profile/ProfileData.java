package io.github.samspoke.core.profile;

import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a profile, as stored.
 *
 * @param id the profile
 * @param revision counts up with every change, from 1
 * @param displayName the name that jobs carry
 * @param profileType the vendor's profile type, for example {@code Calendly Subscription}
 * @param status where it stands
 * @param validated whether the present settings were validated
 * @param alias the connection it uses
 * @param processes the processes that are switched on
 * @param analyzeFrom since when activity is to be analyzed
 * @param provisioning how people come into the organization
 * @param organization the organization it is pinned to since its first validation, or null
 * @param callerUri the account behind the token, or null before validation
 * @param rule the id of the rule made at publish, or null
 */
public record ProfileData(
        ProfileId id,
        long revision,
        String displayName,
        String profileType,
        ProfileStatus status,
        boolean validated,
        String alias,
        Set<IntegrationProcess> processes,
        Instant analyzeFrom,
        Provisioning provisioning,
        @Nullable OrganizationFacts organization,
        @Nullable String callerUri,
        @Nullable String rule) {
    /** Takes a copy of the processes. */
    public ProfileData {
        processes = Set.copyOf(processes);
    }

    /**
     * Tells whether a process is switched on.
     *
     * @param process the process
     * @return true if so
     */
    public boolean runs(IntegrationProcess process) {
        return processes.contains(process);
    }

    /**
     * Returns the organization that the profile is pinned to.
     *
     * @return the organization, or empty before the first validation
     */
    public Optional<OrganizationFacts> pinned() {
        return Optional.ofNullable(organization);
    }
}
