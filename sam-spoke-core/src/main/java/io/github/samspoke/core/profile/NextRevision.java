package io.github.samspoke.core.profile;

import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.subscription.OrganizationFacts;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the revision that follows another one. Not safe for many threads. */
public final class NextRevision {
    private final ProfileData before;
    private String displayName;
    private ProfileStatus status;
    private boolean validated;
    private String alias;
    private Set<IntegrationProcess> processes;
    private Instant analyzeFrom;
    private Provisioning provisioning;
    private @Nullable OrganizationFacts organization;
    private @Nullable String callerUri;
    private @Nullable String rule;
    private @Nullable Instant observingSince;
    private @Nullable String connectionMark;

    NextRevision(ProfileData before) {
        this.before = before;
        this.displayName = before.displayName();
        this.status = before.status();
        this.validated = before.validated();
        this.alias = before.alias();
        this.processes = before.processes();
        this.analyzeFrom = before.analyzeFrom();
        this.provisioning = before.provisioning();
        this.organization = before.organization();
        this.callerUri = before.callerUri();
        this.rule = before.rule();
        this.observingSince = before.observingSince();
        this.connectionMark = before.connectionMark();
    }

    /**
     * Sets the display name.
     *
     * @param value the name
     * @return this builder
     */
    public NextRevision displayName(String value) {
        displayName = value;
        return this;
    }

    /**
     * Sets where the profile stands.
     *
     * @param value the status
     * @return this builder
     */
    public NextRevision status(ProfileStatus value) {
        status = value;
        return this;
    }

    /**
     * Sets the connection's alias.
     *
     * @param value the alias
     * @return this builder
     */
    public NextRevision alias(String value) {
        alias = value;
        return this;
    }

    /**
     * Sets the processes that are switched on.
     *
     * @param value the processes
     * @return this builder
     */
    public NextRevision processes(Set<IntegrationProcess> value) {
        processes = value;
        return this;
    }

    /**
     * Sets since when activity is to be analyzed.
     *
     * @param value the instant
     * @return this builder
     */
    public NextRevision analyzeFrom(Instant value) {
        analyzeFrom = value;
        return this;
    }

    /**
     * Sets how people come into the organization.
     *
     * @param value the declaration
     * @return this builder
     */
    public NextRevision provisioning(Provisioning value) {
        provisioning = value;
        return this;
    }

    /**
     * Sets the organization, or what is known of it.
     *
     * @param value its facts
     * @return this builder
     */
    public NextRevision organization(OrganizationFacts value) {
        organization = value;
        return this;
    }

    /**
     * Sets the rule made at publish.
     *
     * @param value the rule's id
     * @return this builder
     */
    public NextRevision rule(String value) {
        rule = value;
        return this;
    }

    /**
     * Sets since when the profile only observes.
     *
     * @param value the instant, or null if it does not
     * @return this builder
     */
    public NextRevision observingSince(@Nullable Instant value) {
        observingSince = value;
        return this;
    }

    /**
     * Marks the present settings as validated.
     *
     * @param facts the organization that the connection belongs to
     * @param caller the account behind the token
     * @param mark what tells the connection from one made later
     * @return this builder
     */
    public NextRevision validated(OrganizationFacts facts, String caller, String mark) {
        validated = true;
        organization = facts;
        callerUri = caller;
        connectionMark = mark;
        return this;
    }

    /**
     * Takes the validation back.
     *
     * @return this builder
     */
    public NextRevision notValidated() {
        validated = false;
        return this;
    }

    /**
     * Builds the revision.
     *
     * @return the revision that follows
     */
    public ProfileData build() {
        return new ProfileData(
                before.id(),
                before.revision() + 1,
                displayName,
                before.profileType(),
                status,
                validated,
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
}
