package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.connection.Connection;
import io.github.samspoke.core.connection.ConnectionSettings;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.NextRevision;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileEdit;
import io.github.samspoke.core.profile.ProfileMode;
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
    private ProfileMode mode;

    ProfileForm(ProfileData before, Instant now) {
        this.before = before;
        this.now = now;
        this.processes = EnumSet.copyOf(before.processes());
        this.displayName = before.displayName();
        this.alias = before.alias();
        this.analyzeFrom = before.analyzeFrom();
        this.provisioning = before.provisioning();
        this.mode = before.mode();
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
        return alias(connection.alias());
    }

    @Override
    public ProfileEdit alias(String name) {
        if (name.isBlank()) {
            throw new InvalidInputException(
                    "alias", "it is blank", "Give " + ConnectionSettings.DEFAULT_ALIAS + " or another alias.");
        }
        alias = name;
        return this;
    }

    @Override
    public ProfileEdit mode(ProfileMode wanted) {
        mode = wanted;
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
        if (from.isBefore(earliest(now).minus(TOLERANCE)) || from.isAfter(now)) {
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

    /** The earliest start of an analysis that the form takes. */
    static Instant earliest(Instant now) {
        return now.minus(LOOK_BACK);
    }

    ProfileData result() {
        boolean same = alias.equals(before.alias()) && processes.equals(before.processes());
        boolean activityOff = before.runs(IntegrationProcess.DOWNLOAD_ACTIVITY)
                && !processes.contains(IntegrationProcess.DOWNLOAD_ACTIVITY);
        NextRevision next = before.next()
                .displayName(displayName)
                .status(activityOff ? ProfileStatus.DRAFT : before.status())
                .alias(alias)
                .processes(processes)
                .analyzeFrom(analyzeFrom)
                .provisioning(provisioning);
        if (mode != before.mode()) {
            next.observingSince(mode == ProfileMode.OBSERVE ? now : null);
        }
        return (same ? next : next.notValidated()).build();
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
                earliest(now),
                Provisioning.UNKNOWN,
                null,
                null,
                null,
                null,
                null);
    }
}
