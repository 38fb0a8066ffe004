package io.github.samspoke.core.job.internal;

import io.github.samspoke.core.common.IllegalMoveException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.job.JobKind;
import io.github.samspoke.core.job.JobStore;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileEdit;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.PublishConfirmation;
import io.github.samspoke.core.profile.StaleRevisionException;
import io.github.samspoke.core.profile.ValidationFailedException;
import io.github.samspoke.core.profile.ValidationReport;
import io.github.samspoke.core.spoke.CallerIdentity;
import io.github.samspoke.core.spoke.SpokeSession;
import io.github.samspoke.core.subscription.OrganizationFacts;
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
        service.require("edit a profile");
        Engine engine = service.engine();
        return engine.work().inTransaction(() -> {
            requireCurrent();
            ProfileForm form = new ProfileForm(data, engine.now());
            change.accept(form);
            ProfileData next = form.result();
            if (next.rule() != null) {
                moveJobs(next);
            }
            return service.store(next, "profile.edited");
        });
    }

    /** Jobs go by the name of their profile; one that was never published has none, whoever else has its name. */
    private void moveJobs(ProfileData next) {
        JobStore jobs = service.engine().store().jobs();
        if (!next.displayName().equals(data.displayName())) {
            Publisher publisher = new Publisher(service.engine());
            publisher.requireOwnName(next);
            jobs.remove(JobKind.REFRESH_SUBSCRIPTIONS.jobName(data.displayName()));
            jobs.remove(JobKind.REFRESH_ACTIVITY.jobName(data.displayName()));
            publisher.scheduleJobs(next);
        }
        if (!next.runs(IntegrationProcess.DOWNLOAD_ACTIVITY) || next.status() != ProfileStatus.PUBLISHED) {
            jobs.remove(JobKind.REFRESH_ACTIVITY.jobName(next.displayName()));
        }
    }

    @Override
    public ValidationReport checkConnection() {
        service.require("validate a connection");
        return validator().validate(data).report();
    }

    @Override
    public IntegrationProfile validateConnection() {
        service.require("validate a connection");
        requireCurrent();
        Validator.Finding finding = validator().validate(data);
        if (!finding.report().passed()) {
            throw new ValidationFailedException(finding.report());
        }
        ProfileData next = new ProfileData(
                data.id(),
                data.revision() + 1,
                data.displayName(),
                data.profileType(),
                data.status(),
                true,
                data.alias(),
                data.processes(),
                data.analyzeFrom(),
                data.provisioning(),
                finding.organization().orElseThrow(),
                finding.caller().orElseThrow().userUri(),
                data.rule());
        service.store(next, "profile.validated");
        return new ProfileView(next, Optional.of(finding.report()), service);
    }

    @Override
    public PublishConfirmation confirmation() {
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
        service.require("publish a profile");
        requireCurrent();
        Publisher publisher = new Publisher(service.engine());
        publisher.requirePublishable(data);
        publisher.requireSame(data, shown, confirmation());
        return service.engine().work().inTransaction(() -> {
            requireCurrent();
            return service.store(publisher.publish(data), "profile.published");
        });
    }

    private Validator validator() {
        return new Validator(service.engine().sessions());
    }

    private void requireCurrent() {
        long stored = service.engine()
                .store()
                .profiles()
                .find(data.id())
                .map(ProfileData::revision)
                .orElse(0L);
        if (stored != data.revision()) {
            throw new StaleRevisionException(data.id(), data.revision(), stored);
        }
    }
}
