package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamSpokeException;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileMode;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.profile.ValidationReport;
import io.github.samspoke.core.profile.ValidationReport.Check;
import io.github.samspoke.core.spoke.CallerIdentity;
import io.github.samspoke.core.spoke.MissingSpokeException;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.spoke.VendorSigns;
import io.github.samspoke.core.subscription.MemberRole;
import io.github.samspoke.core.subscription.OrganizationFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks a profile's connection without changing anything. Every check stands in the report: those that a failure has
 * made pointless as not checked.
 */
final class Validator {
    private static final String TOKEN = "Token alive";
    private static final String PROVISIONING = "Reclaim: provisioning";

    private final Sessions sessions;
    private final ProfileData profile;
    private final List<Check> checks = new ArrayList<>();
    private @Nullable CallerIdentity caller;
    private @Nullable OrganizationFacts organization;

    /** What a validation found, and whom it found it with. */
    record Finding(
            ValidationReport report, Optional<CallerIdentity> caller, Optional<OrganizationFacts> organization) {}

    /** Some checks that belong together; one that throws is the last that is made. */
    private record Step(String name, Function<SpokeSession, List<Check>> checks) {}

    private Validator(Sessions sessions, ProfileData profile) {
        this.sessions = sessions;
        this.profile = profile;
    }

    /** Whether the processes that are switched on can do their work. */
    static Finding validate(Sessions sessions, ProfileData profile) {
        Validator validator = new Validator(sessions, profile);
        List<Step> steps = validator.account();
        for (IntegrationProcess process : IntegrationProcess.values()) {
            if (profile.runs(process)) {
                steps.add(new Step(process.label(), session -> session.probe(process)));
            }
        }
        if (profile.runs(IntegrationProcess.RECLAIM_SUBSCRIPTIONS)) {
            steps.add(new Step(PROVISIONING, session -> List.of(declared(profile))));
        }
        return validator.run(steps);
    }

    /** Whether a plan could be carried out now, as far as can be told without removing anybody. */
    static ValidationReport readiness(Sessions sessions, ProfileData profile) {
        Validator validator = new Validator(sessions, profile);
        List<Step> steps = validator.account();
        steps.add(new Step("Reclaim: account", session -> List.of(validator.sameAccount())));
        IntegrationProcess reclaim = IntegrationProcess.RECLAIM_SUBSCRIPTIONS;
        steps.add(new Step(reclaim.label(), session -> session.probe(reclaim)));
        steps.add(new Step("Reclaim: membership and owner", SpokeSession::probeRemoval));
        steps.add(new Step(PROVISIONING, session -> List.of(invited(profile))));
        steps.add(new Step("Reclaim: profile", session -> List.of(standing(profile))));
        return validator.run(steps).report();
    }

    private List<Step> account() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(TOKEN, session -> {
            caller = session.identity();
            return List.of(Check.passed(TOKEN, "the token is " + caller.email() + "'s"));
        }));
        steps.add(new Step("Organization", session -> {
            organization = session.organization();
            return List.of(pinned(profile, organization));
        }));
        steps.add(new Step("Caller's role", session -> List.of(role(Objects.requireNonNull(caller)))));
        return steps;
    }

    private Finding run(List<Step> steps) {
        int made = 0;
        VendorSigns signs = VendorSigns.NONE;
        try (SpokeSession session = sessions.read(profile, RunControl.silent())) {
            made = run(steps, session);
            signs = session.signs();
        } catch (MissingSpokeException e) {
            throw e;
        } catch (SamSpokeException e) {
            checks.add(Check.failed(TOKEN, String.valueOf(e.getMessage()), e.remedy()));
            made = 1;
        }
        for (Step step : steps.subList(made, steps.size())) {
            checks.add(Check.notChecked(step.name(), "a check before it failed", "Set that right first."));
        }
        checks.add(rate(signs));
        checks.add(clock(signs));
        return new Finding(
                new ValidationReport(checks), Optional.ofNullable(caller), Optional.ofNullable(organization));
    }

    /** Returns how many steps were taken. */
    private int run(List<Step> steps, SpokeSession session) {
        int made = 0;
        for (Step step : steps) {
            made++;
            try {
                checks.addAll(step.checks().apply(session));
            } catch (SamSpokeException e) {
                checks.add(Check.failed(step.name(), String.valueOf(e.getMessage()), e.remedy()));
                break;
            }
        }
        return made;
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

    private Check sameAccount() {
        return Objects.requireNonNull(caller).userUri().equals(profile.callerUri())
                ? Check.passed("Reclaim: account", "the one that was validated")
                : Check.failed(
                        "Reclaim: account",
                        "the token belongs to another account than the one that was validated",
                        "Validate the connection.");
    }

    private static Check declared(ProfileData profile) {
        return profile.provisioning() == Provisioning.UNKNOWN
                ? Check.notChecked(
                        PROVISIONING,
                        "not declared",
                        "Declare how people come into the organization before executing a plan.")
                : Check.passed(PROVISIONING, "declared as " + profile.provisioning());
    }

    private static Check invited(ProfileData profile) {
        return switch (profile.provisioning()) {
            case NONE -> Check.passed(PROVISIONING, "declared as NONE");
            case SCIM ->
                Check.failed(
                        PROVISIONING,
                        "declared as SCIM: the identity provider would undo a removal",
                        "Have the identity provider's administrator remove people.");
            case UNKNOWN ->
                Check.failed(
                        PROVISIONING, "not declared", "Declare on the profile how people come into the organization.");
        };
    }

    private static Check standing(ProfileData profile) {
        String name = "Reclaim: profile";
        if (profile.status() != ProfileStatus.PUBLISHED) {
            return Check.failed(name, "it is " + profile.status(), "Validate and publish it.");
        }
        if (!profile.runs(IntegrationProcess.RECLAIM_SUBSCRIPTIONS)) {
            return Check.failed(name, "reclaiming is switched off", "Switch \"Reclaim subscriptions\" on.");
        }
        return profile.mode() == ProfileMode.OBSERVE
                ? Check.failed(name, "it is in OBSERVE mode", "Look at its observation, then set its mode to ACTIVE.")
                : Check.passed(name, "published, reclaiming");
    }

    private static Check rate(VendorSigns signs) {
        String name = "Rate limit";
        Integer limit = signs.limitPerMinute();
        Integer left = signs.remaining();
        if (limit == null) {
            return Check.notChecked(name, "the vendor announced none", "");
        }
        boolean shared = left != null && left < limit / 2;
        return Check.passed(
                name, limit + " requests a minute" + (shared ? ", only " + left + " left: others may share it" : ""));
    }

    private static Check clock(VendorSigns signs) {
        String name = "Clock";
        if (signs.clockSkew() == null) {
            return Check.notChecked(name, "the vendor's answers carried no date", "");
        }
        return signs.sameTime()
                ? Check.passed(name, "within five minutes of the vendor's")
                : Check.failed(name, "it differs from the vendor's by " + signs.clockSkew(), "Set the clock right.");
    }
}
