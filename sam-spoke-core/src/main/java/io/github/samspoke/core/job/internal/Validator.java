package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.profile.ValidationReport;
import io.github.samspoke.core.profile.ValidationReport.Check;
import io.github.samspoke.core.spoke.CallerIdentity;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.OrganizationFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a profile's connection without changing anything. */
final class Validator {
    private final Sessions sessions;

    /** What a validation found, and whom it found it with. */
    record Finding(
            ValidationReport report, Optional<CallerIdentity> caller, Optional<OrganizationFacts> organization) {}

    Validator(Sessions sessions) {
        this.sessions = sessions;
    }

    Finding validate(ProfileData profile) {
        List<Check> checks = new ArrayList<>();
        try (SpokeSession session = sessions.read(profile, RunControl.silent())) {
            CallerIdentity caller = session.identity();
            checks.add(Check.passed("Token alive", "the token is " + caller.email() + "'s"));
            OrganizationFacts organization = session.organization();
            checks.add(pinned(profile, organization));
            checks.add(role(caller));
            for (IntegrationProcess process : IntegrationProcess.values()) {
                if (profile.runs(process)) {
                    checks.addAll(session.probe(process));
                }
            }
            checks.add(provisioning(profile));
            return new Finding(new ValidationReport(checks), Optional.of(caller), Optional.of(organization));
        } catch (SamSpokeException e) {
            String name = checks.isEmpty() ? "Token alive" : "Connection";
            checks.add(Check.failed(name, String.valueOf(e.getMessage()), e.remedy()));
            return new Finding(new ValidationReport(checks), Optional.empty(), Optional.empty());
        }
    }

    private static Check pinned(ProfileData profile, OrganizationFacts organization) {
        String pinned = profile.pinned().map(OrganizationFacts::uri).orElse(organization.uri());
        return pinned.equals(organization.uri())
                ? Check.passed("Organization", organization.name() + ", plan " + organization.plan())
                : Check.failed(
                        "Organization",
                        "the token belongs to another organization than the profile is pinned to",
                        "Connect an account of the profile's organization, or make a new profile.");
    }

    private static Check role(CallerIdentity caller) {
        boolean admin = caller.role() == MemberRole.OWNER || caller.role() == MemberRole.ADMIN;
        return admin
                ? Check.passed("Caller's role", caller.role().name())
                : Check.failed(
                        "Caller's role",
                        caller.email() + " has the role " + caller.role(),
                        "Have an owner or admin of the organization connect.");
    }

    private static Check provisioning(ProfileData profile) {
        return profile.provisioning() == Provisioning.UNKNOWN && profile.runs(IntegrationProcess.RECLAIM_SUBSCRIPTIONS)
                ? Check.notChecked(
                        "Reclaim: provisioning",
                        "not declared",
                        "Declare how people come into the organization before executing a plan.")
                : Check.passed("Reclaim: provisioning", "declared as " + profile.provisioning());
    }
}
