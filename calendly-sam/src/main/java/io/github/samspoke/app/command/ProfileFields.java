package io.github.samspoke.app.command;

import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.ProfileEdit;
import io.github.samspoke.core.profile.ProfileMode;
import io.github.samspoke.core.profile.Provisioning;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The form of a profile, as options of create and edit. */
final class ProfileFields {
    @Option(names = "--name", paramLabel = "TEXT", description = "Display name, which jobs carry in their names.")
    private @Nullable String name;

    @Option(names = "--alias", description = "Connection that is used (default Calendly).")
    private @Nullable String alias;

    @Option(
            names = "--provisioning",
            paramLabel = "HOW",
            description = "How people come into the organization: none (by invitation), scim, unknown. Nothing is"
                    + " removed before it is declared.")
    private @Nullable Provisioning provisioning;

    @Option(
            names = "--mode",
            description = "active, or observe: rules and candidates, and no plans, to see what would have been.")
    private @Nullable ProfileMode mode;

    @Option(names = "--activity", negatable = true, fallbackValue = "true", description = "Download activity, or not.")
    private @Nullable Boolean activity;

    @Option(
            names = "--reclaim",
            negatable = true,
            fallbackValue = "true",
            description = "Reclaim subscriptions, or not.")
    private @Nullable Boolean reclaim;

    @Option(
            names = "--activity-from",
            paramLabel = "DAY",
            description = "Analyze user activity from this day (UTC), at most 60 days ago; that is the default.")
    private @Nullable LocalDate activityFrom;

    void fill(ProfileEdit form) {
        if (name != null) {
            form.displayName(name);
        }
        if (alias != null) {
            form.alias(alias);
        }
        if (provisioning != null) {
            form.provisioning(provisioning);
        }
        if (mode != null) {
            form.mode(mode);
        }
        if (activity != null) {
            form.process(IntegrationProcess.DOWNLOAD_ACTIVITY, activity);
        }
        if (reclaim != null) {
            form.process(IntegrationProcess.RECLAIM_SUBSCRIPTIONS, reclaim);
        }
        if (activityFrom != null) {
            form.analyzeActivityFrom(activityFrom.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }
}
