package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileEdit;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Collects changes to a profile and works out what follows from them (rules 4). */
final class ProfileForm implements ProfileEdit {
    private static final Duration LOOK_BACK = Duration.ofDays(60);
    private static final Duration TOLERANCE = Duration.ofHours(24);

    private final ProfileData before;
    private final Instant now;
    private final Set<IntegrationProcess> processes;
    private String displayName;
    private String alias;
    private Instant analyzeFrom;
    private Provisioning provisioning;

    ProfileForm(ProfileData before, Instant now) {
        this.before = before;
        this.now = now;
        this.processes = EnumSet.copyOf(before.processes());
        this.displayName = before.displayName();
        this.alias = before.alias();
        this.analyzeFrom = before.analyzeFrom();
        this.provisioning = before.provisioning();
    }

    @Override
    public ProfileEdit displayName(String name) {
        if (name.isBlank()) {
            throw new InvalidInputException("displayName", "it is blank", "Give the profile a name.");
        }
        displayName = name;
        return this;
    }

    @Override
    public ProfileEdit connection(Connection connection) {
        alias = connection.alias();
        return this;
    }

    @Override
    public ProfileEdit process(IntegrationProcess process, boolean on) {
        if (process == IntegrationProcess.DOWNLOAD_SUBSCRIPTIONS && !on) {
            throw new InvalidInputException(
                    "processes", "downloading subscriptions cannot be switched off", "Delete the profile instead.");
        }
        if (on) {
            processes.add(process);
        } else {
            processes.remove(process);
        }
        return this;
    }

    @Override
    public ProfileEdit analyzeActivityFrom(Instant from) {
        if (from.isBefore(now.minus(LOOK_BACK).minus(TOLERANCE)) || from.isAfter(now)) {
            throw new InvalidInputException(
                    "analyzeActivityFrom", from + " is not within the last 60 days", "Give an instant that is.");
        }
        analyzeFrom = from;
        return this;
    }

    @Override
    public ProfileEdit provisioning(Provisioning declared) {
        provisioning = declared;
        return this;
    }

    ProfileData result() {
        boolean same = alias.equals(before.alias()) && processes.equals(before.processes());
        boolean activityOff = before.runs(IntegrationProcess.DOWNLOAD_ACTIVITY)
                && !processes.contains(IntegrationProcess.DOWNLOAD_ACTIVITY);
        return new ProfileData(
                before.id(),
                before.revision() + 1,
                displayName,
                before.profileType(),
                activityOff ? ProfileStatus.DRAFT : before.status(),
                before.validated() && same,
                alias,
                processes,
                analyzeFrom,
                provisioning,
                before.organization(),
                before.callerUri(),
                before.rule());
    }

    /** The blank form of a new profile. */
    static ProfileData blank(ProfileId id, String profileType, Instant now) {
        return new ProfileData(
                id,
                0,
                "Calendly Integration",
                profileType,
                ProfileStatus.DRAFT,
                false,
                ConnectionSettings.DEFAULT_ALIAS,
                EnumSet.allOf(IntegrationProcess.class),
                now.minus(LOOK_BACK),
                Provisioning.UNKNOWN,
                null,
                null,
                null);
    }
}
