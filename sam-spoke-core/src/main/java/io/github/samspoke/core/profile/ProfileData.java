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
 * @param observingSince since when the profile only observes, or null if it does not
 * @param connectionMark tells the connection that was validated from one made since; null before validation
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
        @Nullable String rule,
        @Nullable Instant observingSince,
        @Nullable String connectionMark) {
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
     * Returns what comes of the profile's rule.
     *
     * @return the mode
     */
    public ProfileMode mode() {
        return observingSince == null ? ProfileMode.ACTIVE : ProfileMode.OBSERVE;
    }

    /**
     * Returns the organization that the profile is published on.
     *
     * @return the organization's URI, or empty unless it is published
     */
    public Optional<String> publishedOn() {
        return status == ProfileStatus.PUBLISHED ? pinned().map(OrganizationFacts::uri) : Optional.empty();
    }

    /**
     * Returns this revision as one whose settings are not validated.
     *
     * @return the same revision
     */
    public ProfileData withoutValidation() {
        return new ProfileData(
                id,
                revision,
                displayName,
                profileType,
                status,
                false,
                alias,
                processes,
                analyzeFrom,
                provisioning,
                organization,
                callerUri,
                rule,
                observingSince,
                connectionMark);
    }

    /**
     * Begins the next revision, which says what this one says until it is told otherwise.
     *
     * @return a builder
     */
    public NextRevision next() {
        return new NextRevision(this);
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
