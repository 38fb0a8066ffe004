package io.github.samspoke.core.calendly.internal;

import io.github.samspoke.calendly.CalendlyClient;
import io.github.samspoke.calendly.activitylog.ActivityLogQuery;
import io.github.samspoke.calendly.event.EventQuery;
import io.github.samspoke.calendly.eventtype.EventTypeQuery;
import io.github.samspoke.calendly.oauth.Scope;
import io.github.samspoke.calendly.organization.MemberRole;
import io.github.samspoke.calendly.organization.MembershipQuery;
import io.github.samspoke.calendly.organization.OrganizationMembership;
import io.github.samspoke.calendly.ref.OrganizationRef;
import io.github.samspoke.core.common.VendorException;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.ValidationReport.Check;
import io.github.samspoke.core.profile.VendorPermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One small reading for each thing that a process needs; nothing is changed, and no seat is touched. */
record Probes(CalendlyClient client, OrganizationRef organization, Set<String> grantedScopes, Clock clock) {
    List<Check> of(IntegrationProcess process) {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        return switch (process) {
            case DOWNLOAD_SUBSCRIPTIONS ->
                List.of(
                        scopes("Download: scopes", process),
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
                        scopes("Activity: scopes", process),
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
            case RECLAIM_SUBSCRIPTIONS -> List.of(scopes("Reclaim: scopes", process));
        };
    }

    /** What the last look and the protections stand on. */
    List<Check> removal(String callerUri) {
        return List.of(
                required(
                        "Reclaim: membership",
                        () -> somebody(callerUri)
                                .map(one -> client.organizations().membership(one.uri())),
                        read -> read.isPresent()
                                ? Check.passed("Reclaim: membership", "readable by its id")
                                : unseen("Reclaim: membership", "the list of members is empty")),
                required(
                        "Reclaim: owner",
                        () -> client.organizations()
                                .memberships(MembershipQuery.in(organization)
                                        .role(MemberRole.OWNER)
                                        .pageSize(1))
                                .first()
                                .items(),
                        owners -> owners.isEmpty()
                                ? unseen("Reclaim: owner", "the list of members names no owner")
                                : Check.passed(
                                        "Reclaim: owner", owners.get(0).user().email())));
    }

    private static Check unseen(String name, String detail) {
        return Check.failed(name, detail, "See to it that the account may see the whole organization.");
    }

    /** Another member than the caller, unless there is none. */
    private Optional<OrganizationMembership> somebody(String callerUri) {
        List<OrganizationMembership> page = client.organizations()
                .memberships(MembershipQuery.in(organization).pageSize(2))
                .first()
                .items();
        return page.stream()
                .filter(m -> !m.user().uri().uri().equals(callerUri))
                .findFirst()
                .or(() -> page.stream().findFirst());
    }

    private static Check required(String name, Supplier<?> reading) {
        return required(name, reading, read -> Check.passed(name, "readable"));
    }

    private static <T> Check required(String name, Supplier<T> reading, Function<T, Check> verdict) {
        try {
            return verdict.apply(Translation.of(reading));
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

    private Check scopes(String name, IntegrationProcess process) {
        VendorPermission needed = Permissions.all().stream()
                .filter(permission -> permission.process() == process)
                .findFirst()
                .orElseThrow();
        if (grantedScopes.isEmpty()) {
            return Check.notChecked(
                    name,
                    "a personal access token does not tell its scopes",
                    "See to it that it has " + String.join(" ", needed.required()) + ".");
        }
        String missing = missing(needed.required());
        if (!missing.isEmpty()) {
            return Check.failed(
                    name,
                    "not granted: " + missing,
                    "Grant " + missing + " and connect again, or switch \"" + process.label() + "\" off.");
        }
        String optional = missing(needed.optional());
        return Check.passed(name, optional.isEmpty() ? "granted" : "granted; optional ones that are not: " + optional);
    }

    private String missing(Collection<String> needed) {
        return Scope.missing(words(needed), words(grantedScopes)).stream()
                .map(Scope::value)
                .collect(Collectors.joining(" "));
    }

    private static Set<Scope> words(Collection<String> scopes) {
        return scopes.stream().map(Scope::of).collect(Collectors.toSet());
    }
}
