package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.job.JobChain;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.JobStore;
import io.github.samspoke.core.job.ScheduledJob;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.Observation;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileEdit;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.PublishConfirmation;
import io.github.samspoke.core.profile.ValidationFailedException;
import io.github.samspoke.core.profile.ValidationReport;
import io.github.samspoke.core.reclamation.internal.Retirement;
import io.github.samspoke.core.spoke.CallerIdentity;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.subscription.OrganizationFacts;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One revision of a profile with its commands. */
record ProfileView(ProfileData data, Optional<ValidationReport> validation, ProfileService service)
        implements IntegrationProfile {
    @Override
    public String generatedRule() {
        String rule = data.rule();
        if (rule == null) {
            throw new IllegalMoveException(
                    data.displayName(), "not published yet", "name its rule", "Publish the profile first.");
        }
        return rule;
    }

    @Override
    public IntegrationProfile edit(Consumer<ProfileEdit> change) {
        service.require(Role.SAM_INTEGRATOR, "edit a profile");
        Engine engine = service.engine();
        return engine.work().inTransaction(() -> {
            service.requireCurrent(data, "be edited");
            ProfileForm form = new ProfileForm(data, engine.now());
            change.accept(form);
            ProfileData next = form.result();
            if (next.rule() != null) {
                moveJobs(next);
            }
            return service.store(data, next, "profile.edited");
        });
    }

    /** Jobs go by the name of their profile; one that was never published has none, whoever else has its name. */
    private void moveJobs(ProfileData next) {
        JobStore jobs = service.engine().store().jobs();
        if (!next.displayName().equals(data.displayName())) {
            new Publisher(service.engine()).requireOwnName(next);
            for (ScheduledJob job : jobs.of(JobChain.of(data.id()))) {
                jobs.remove(job.name());
                jobs.save(job.of(next.displayName()));
            }
        }
        if (!next.runs(IntegrationProcess.DOWNLOAD_ACTIVITY) || next.status() != ProfileStatus.PUBLISHED) {
            jobs.remove(JobKind.REFRESH_ACTIVITY.jobName(next.displayName()));
        }
    }

    @Override
    public ValidationReport checkConnection() {
        service.require(Role.SAM_INTEGRATOR, "validate a connection");
        return Validator.validate(service.engine().sessions(), data).report();
    }

    @Override
    public IntegrationProfile validateConnection() {
        service.require(Role.SAM_INTEGRATOR, "validate a connection");
        service.requireCurrent(data, "be validated");
        Sessions sessions = service.engine().sessions();
        // Before the checks: a connection that is made anew meanwhile was not the one that was looked at.
        String mark = sessions.markOf(data);
        Validator.Finding finding = Validator.validate(sessions, data);
        if (!finding.report().passed()) {
            throw new ValidationFailedException(finding.report());
        }
        ProfileData next = data.next()
                .validated(
                        finding.organization().orElseThrow(),
                        finding.caller().orElseThrow().userUri(),
                        mark)
                .build();
        IntegrationProfile stored = service.engine().work().inTransaction(() -> {
            service.requireCurrent(data, "be validated");
            if (next.status() == ProfileStatus.PUBLISHED) {
                new Publisher(service.engine()).scheduleMissing(next);
            }
            return service.store(data, next, "profile.validated");
        });
        return new ProfileView(stored.data(), Optional.of(finding.report()), service);
    }

    @Override
    public PublishConfirmation confirmation() {
        service.require(Role.SAM_INTEGRATOR, "publish a profile");
        try (SpokeSession session = service.engine().sessions().read(data, RunControl.silent())) {
            CallerIdentity caller = session.identity();
            OrganizationFacts organization = session.organization();
            SpokeSession.FirstPage members = session.firstMembers();
            return new PublishConfirmation(
                    organization.uri(),
                    organization.name(),
                    organization.plan(),
                    members.items(),
                    members.more(),
                    caller.email());
        }
    }

    @Override
    public IntegrationProfile publish(PublishConfirmation shown) {
        service.require(Role.SAM_INTEGRATOR, "publish a profile");
        service.requireCurrent(data, "be published");
        Publisher publisher = new Publisher(service.engine());
        publisher.requirePublishable(service.present(data));
        publisher.requireSame(data, shown, confirmation());
        return service.engine().work().inTransaction(() -> {
            service.requireCurrent(data, "be published");
            publisher.requirePublishable(service.present(data));
            return service.store(data, publisher.publish(data), "profile.published");
        });
    }

    @Override
    public void delete(RunControl control) {
        service.require(Role.SAM_INTEGRATOR, "delete a profile");
        Engine engine = service.engine();
        Publisher publisher = new Publisher(engine);
        ProfileData halted =
                data.next().status(ProfileStatus.DRAFT).notValidated().build();
        engine.work().inTransaction(() -> {
            service.requireCurrent(data, "be deleted");
            publisher.removeJobs(data);
            service.store(data, halted, "profile.halted");
        });
        new Retirement(engine.reclamationPorts(), engine.sessions(), engine.sleeper())
                .retire(halted, service.actor(), control, outcome -> {
                    service.requireCurrent(halted, "be deleted");
                    ProfileData deleted =
                            halted.next().status(ProfileStatus.DELETED).build();
                    engine.store().profiles().save(deleted);
                    service.record(
                            deleted,
                            "profile.deleted",
                            Map.of(
                                    "subscriptionsEnded", Integer.toString(outcome.ended()),
                                    "candidatesClosed", Integer.toString(outcome.closed())));
                });
    }

    @Override
    public Observation observation() {
        service.require(Role.SAM_USER, "look at profiles");
        return new Observer(service.engine().store(), data).observe();
    }

    @Override
    public ValidationReport reclaimReadiness() {
        service.require(Role.SAM_INTEGRATOR, "validate a connection");
        return Validator.readiness(service.engine().sessions(), data);
    }

    @Override
    public String export() {
        service.require(Role.SAM_USER, "look at profiles");
        return ProfileDocument.write(data);
    }
}
