package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.activitylog.ActivityLogQuery;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.ValidationReport.Check;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** One small reading for each thing that a process needs; nothing is changed, and no seat is touched. */
record Probes(CalendlyClient client, OrganizationRef organization, Set<String> grantedScopes, Clock clock) {
    private static final String RECLAIM_SCOPE = "organizations:write";

    List<Check> of(IntegrationProcess process) {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        return switch (process) {
            case DOWNLOAD_SUBSCRIPTIONS ->
                List.of(
                        required(
                                "Download: members",
                                () -> client.organizations()
                                        .memberships(
                                                MembershipQuery.in(organization).pageSize(1))
                                        .first()),
                        optional(
                                "Download: group roles",
                                () -> client.groups().list(organization).first()));
            case DOWNLOAD_ACTIVITY ->
                List.of(
                        required(
                                "Activity: scheduled events",
                                () -> client.events()
                                        .list(EventQuery.in(organization)
                                                .from(yesterday)
                                                .pageSize(1))
                                        .first()),
                        optional(
                                "Activity: event types",
                                () -> client.eventTypes()
                                        .list(EventTypeQuery.in(organization).pageSize(1))
                                        .first()),
                        optional(
                                "Activity: activity log",
                                () -> client.activityLog()
                                        .entries(ActivityLogQuery.in(organization)
                                                .from(yesterday)
                                                .pageSize(1))
                                        .first()));
            case RECLAIM_SUBSCRIPTIONS -> List.of(reclaimScope());
        };
    }

    private static Check required(String name, Supplier<?> reading) {
        try {
            Translation.of(reading);
            return Check.passed(name, "readable");
        } catch (VendorException e) {
            return Check.failed(name, String.valueOf(e.getMessage()), e.remedy());
        }
    }

    private static Check optional(String name, Supplier<?> reading) {
        try {
            Translation.of(reading);
            return Check.passed(name, "readable");
        } catch (VendorException e) {
            boolean refused =
                    e.problem() == VendorException.Problem.SCOPE || e.problem() == VendorException.Problem.ROLE;
            return refused
                    ? Check.notChecked(name, String.valueOf(e.getMessage()), e.remedy())
                    : Check.failed(name, String.valueOf(e.getMessage()), e.remedy());
        }
    }

    private Check reclaimScope() {
        String name = "Reclaim: scope " + RECLAIM_SCOPE;
        if (grantedScopes.isEmpty()) {
            return Check.notChecked(
                    name, "a personal access token does not tell its scopes", "See to it that it has the scope.");
        }
        return grantedScopes.contains(RECLAIM_SCOPE) || grantedScopes.contains("default")
                ? Check.passed(name, "granted")
                : Check.failed(
                        name,
                        "the scope " + RECLAIM_SCOPE + " was not granted",
                        "Grant the scope " + RECLAIM_SCOPE + " and connect again, or switch reclaiming off.");
    }
}
