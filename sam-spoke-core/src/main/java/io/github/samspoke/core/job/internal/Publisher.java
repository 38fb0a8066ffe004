package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.Numbered;
import io.github.samspoke.core.common.RefusedException;
import io.github.samspoke.core.job.JobChain;
import io.github.samspoke.core.license.internal.Reconciler;
import io.github.samspoke.core.profile.OrganizationTakenException;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.PublishConfirmation;
import io.github.samspoke.core.reclamation.RuleRevision;
import java.util.Optional;

/** Publishing: the rule, the model, and the jobs. */
final class Publisher {
    private final Engine engine;

    Publisher(Engine engine) {
        this.engine = engine;
    }

    void requirePublishable(ProfileData data) {
        if (data.status() != ProfileStatus.DRAFT || !data.validated()) {
            throw new IllegalMoveException(
                    "Profile " + data.displayName(),
                    data.status() + (data.validated() ? "" : " and not validated"),
                    "publish",
                    "Validate the connection of a draft, then publish it.");
        }
        requireOwnName(data);
    }

    /** Jobs are named after their profile: of two profiles of one name, one would lose its jobs to the other. */
    void requireOwnName(ProfileData data) {
        boolean taken = engine.store().profiles().list().stream()
                .filter(p -> !p.id().equals(data.id()) && p.rule() != null)
                .anyMatch(p -> p.displayName().equals(data.displayName()));
        if (taken) {
            throw new RefusedException(
                    "Another profile has jobs under the name " + data.displayName(), "Give the profile another name.");
        }
    }

    /** Consent given to the wrong account is a known hazard: what was shown must be what is connected. */
    void requireSame(ProfileData data, PublishConfirmation shown, PublishConfirmation now) {
        boolean same = shown.organizationUri().equals(now.organizationUri())
                && shown.plan().equals(now.plan())
                && shown.callerEmail().equals(now.callerEmail())
                && data.pinned().map(o -> o.uri().equals(now.organizationUri())).orElse(false);
        if (!same) {
            throw new RefusedException(
                    "What was confirmed is not what is connected now",
                    "Ask for the confirmation again, look at it, and publish with it.");
        }
        // Rows that were published before the store kept the organization beside them are seen only here.
        engine.store().profiles().list().stream()
                .filter(p -> !p.id().equals(data.id()))
                .filter(p -> p.publishedOn().equals(Optional.of(now.organizationUri())))
                .findFirst()
                .ifPresent(other -> {
                    throw new OrganizationTakenException(other.id());
                });
    }

    /** Makes model, rule and jobs inside the running unit of work; the caller stores the revision. */
    ProfileData publish(ProfileData data) {
        String rule = data.rule();
        if (rule == null) {
            rule = createRule(data);
        }
        scheduleJobs(data);
        new Reconciler(engine.licensePorts()).createModel(data.id());
        return data.next().status(ProfileStatus.PUBLISHED).rule(rule).build();
    }

    private String createRule(ProfileData data) {
        String id = engine.store().numbers().next(Numbered.RULE);
        engine.store().rules().save(RuleRevision.first(id, data.displayName() + ": inactive users", data.id()));
        return id;
    }

    /** Makes the jobs that a published profile has, all due now. */
    void scheduleJobs(ProfileData data) {
        new Schedule(engine).publish(data);
    }

    /** Makes the jobs that are not there: those of a process that was switched on since. */
    void scheduleMissing(ProfileData data) {
        new Schedule(engine).complete(data);
    }

    void removeJobs(ProfileData data) {
        engine.store()
                .jobs()
                .of(JobChain.of(data.id()))
                .forEach(job -> engine.store().jobs().remove(job.name()));
    }
}
