package io.github.samspoke.core.reclamation.internal;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.Provisioning;
import io.github.samspoke.core.reclamation.RuleRevision;
import io.github.samspoke.core.reclamation.StandingApproval;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Giving and taking back standing approvals, inside a unit of work. */
record StandingCommands(ReclamationPorts ports, Breaker breaker, StandingJobs jobs, Actor actor) {
    /** Somebody has to look at it again once a year. */
    static final Duration LONGEST = Duration.ofDays(366);

    StandingApproval grant(ProfileData profile, String shownRule, int mostADay, Duration life, String reason) {
        Instant now = ports.clock().instant();
        Planner.requireReclaiming(profile);
        requireHandsOff(profile);
        RuleRevision rule = Optional.ofNullable(profile.rule())
                .flatMap(ports.rules()::find)
                .orElseThrow(() -> new RefusedException("The profile has no rule", "Publish the profile."));
        if (!rule.reviewed() || !rule.label().equals(shownRule)) {
            throw new RefusedException(
                    "The rule is at " + rule.label() + (rule.reviewed() ? "" : ", which was not reviewed")
                            + ", not at a reviewed " + shownRule,
                    "Look at the rule and its candidates, then name the revision that you have looked at.");
        }
        requireFigures(profile, mostADay, life, now);
        new StandingApprovals(ports).find(profile).good().ifPresent(other -> {
            throw new RefusedException(
                    "Standing approval " + other.id() + " of " + other.person() + " is in force",
                    "Revoke it first; a profile has one at a time.");
        });
        StandingApproval standing = new StandingApproval(
                ports.numbers().next(Numbered.STANDING_APPROVAL),
                profile.id(),
                rule.label(),
                mostADay,
                reason,
                actor.name(),
                now,
                now.plus(life),
                null,
                null);
        ports.plans().save(standing);
        jobs.adjust(profile);
        ports.audit()
                .record(
                        profile.id().value(),
                        actor,
                        "standing.granted",
                        standing.id(),
                        Map.of(
                                "rule", standing.rule(),
                                "mostADay", Integer.toString(mostADay),
                                "until", standing.until().toString(),
                                "reason", reason));
        return standing;
    }

    /** Nobody is at hand to do by hand what an unattended run would write down. */
    static void requireHandsOff(ProfileData profile) {
        if (profile.provisioning() != Provisioning.NONE) {
            throw new RefusedException(
                    "Provisioning of the organization is declared as " + profile.provisioning()
                            + ": removals are not carried out unattended",
                    "Make plans and have a person carry them out.");
        }
    }

    private void requireFigures(ProfileData profile, int mostADay, Duration life, Instant now) {
        int limit = breaker.verdict(profile.id(), profile.pinned().orElseThrow().uri(), 0, now)
                .limit();
        if (mostADay < 1 || mostADay > limit) {
            throw new InvalidInputException(
                    "mostADay",
                    "it is " + mostADay + ", and the breaker allows " + limit + " in 24 hours",
                    "Give a number from 1 to " + limit + ".");
        }
        if (life.compareTo(Duration.ofDays(1)) < 0 || life.compareTo(LONGEST) > 0) {
            throw new InvalidInputException(
                    "life",
                    "it is " + life.toDays() + " days",
                    "Give from 1 to " + LONGEST.toDays() + " days; then somebody has to look again.");
        }
    }

    StandingApproval revoke(String id, String reason) {
        StandingApproval standing =
                ports.plans().standing(id).orElseThrow(() -> new NoSuchRecordException("standing approval", id));
        if (standing.revokedAt() != null) {
            throw new IllegalMoveException(
                    "Standing approval " + id, "revoked", "be revoked", "It was revoked by " + standing.revokedBy());
        }
        StandingApproval revoked = standing.revoked(actor.name(), ports.clock().instant());
        ports.plans().save(revoked);
        ports.profiles().find(standing.profile()).ifPresent(jobs::adjust);
        ports.audit().record(standing.profile().value(), actor, "standing.revoked", id, Map.of("reason", reason));
        return revoked;
    }
}
