package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.task.Task;
import io.github.samspoke.app.console.task.Tasks;
import io.github.samspoke.app.console.web.Form;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Session;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.PublishConfirmation;
import io.github.samspoke.core.profile.ValidationFailedException;
import io.github.samspoke.core.profile.ValidationReport;
import java.util.Optional;

/** Validate Connection, reclaim readiness and Publish. */
public final class PublishPages implements Router.Pages {
    private static final String ONE = ProfilePages.HOME + "/{profile}";
    private static final String REPORT = "report.";

    private final Tasks tasks;

    /** With the tasks in which the vendor is asked. */
    public PublishPages(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void bind(Router router) {
        router.post(ONE + "/validate", this::validate)
                .post(ONE + "/readiness", this::readiness)
                .get(ONE + "/report", this::report)
                .get(ONE + "/publish", this::confirm)
                .post(ONE + "/publish", this::publish);
    }

    /** A report as it is kept for the page that shows it. */
    public record Shown(String title, ValidationReport report) {}

    private void validate(Visit visit) {
        IntegrationProfile profile = ProfileFormPages.seen(visit);
        start(visit, profile, "profiles.report.validation", control -> {
            ValidationReport report;
            try {
                report = profile.validateConnection().validation().orElseThrow();
            } catch (ValidationFailedException e) {
                report = e.report();
            }
            return keep(visit.session(), profile, "profiles.report.validation", report);
        });
    }

    private void readiness(Visit visit) {
        IntegrationProfile profile = ProfileFormPages.seen(visit);
        start(
                visit,
                profile,
                "profiles.report.readiness",
                control -> keep(visit.session(), profile, "profiles.report.readiness", profile.reclaimReadiness()));
    }

    private void start(Visit visit, IntegrationProfile profile, String key, Task.Work work) {
        visit.require(Role.SAM_INTEGRATOR, Texts.text(key + ".command"));
        visit.redirect(tasks.start(
                visit.session().actor(),
                Texts.text(key + ".task", profile.data().displayName()),
                ProfilePages.path(profile),
                work));
    }

    private static String keep(Session session, IntegrationProfile profile, String key, ValidationReport report) {
        session.keep(
                REPORT + profile.id(), new Shown(Texts.text(key, profile.data().displayName()), report));
        return ProfilePages.path(profile) + "/report";
    }

    private void report(Visit visit) {
        IntegrationProfile profile = visit.profile();
        Optional<Shown> shown = visit.session().kept(REPORT + profile.id(), Shown.class);
        if (shown.isEmpty()) {
            visit.redirect(ProfilePages.path(profile));
            return;
        }
        visit.show(
                "profiles/report",
                visit.chrome(ProfilePages.AREA, shown.get().title()),
                "profile",
                profile,
                "report",
                shown.get().report());
    }

    private void confirm(Visit visit) {
        IntegrationProfile profile = visit.profile();
        visit.show(
                "profiles/publish",
                visit.chrome(
                        ProfilePages.AREA,
                        Texts.text("profiles.publish.title", profile.data().displayName())),
                "profile",
                profile,
                "shown",
                profile.confirmation());
    }

    /** Sends what the person was shown; the engine compares it with what is connected by then. */
    private void publish(Visit visit) {
        IntegrationProfile profile = ProfileFormPages.seen(visit);
        Form form = visit.form();
        PublishConfirmation shown = new PublishConfirmation(
                form.text("organizationUri"),
                form.optional("organization").orElse(""),
                form.optional("plan").orElse(""),
                form.number("membersAtLeast"),
                Boolean.parseBoolean(form.text("more")),
                form.optional("callerEmail").orElse(""));
        start(visit, profile, "profiles.publish", control -> {
            profile.publish(shown);
            visit.done("profiles.published", profile.data().displayName());
            return ProfilePages.path(profile);
        });
    }
}
