package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.task.Tasks;
import io.github.samspoke.app.console.web.FormError;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Site;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileMode;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.profile.StaleRevisionException;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;

/** The form of one profile: show, save, take back to draft, export, delete. */
public final class ProfileFormPages implements Router.Pages {
    private static final String ONE = ProfilePages.HOME + "/{profile}";
    private static final String REVISION = "revision";

    private final Site site;
    private final Tasks tasks;

    /** For a site, with the tasks in which a profile is deleted. */
    public ProfileFormPages(Site site, Tasks tasks) {
        this.site = site;
        this.tasks = tasks;
    }

    @Override
    public void bind(Router router) {
        router.get(ONE, this::show)
                .post(ONE, this::save)
                .post(ONE + "/unpublish", this::unpublish)
                .get(ONE + "/export", this::export)
                .post(ONE + "/delete", this::delete);
    }

    /**
     * The profile as the person saw it.
     *
     * @throws StaleRevisionException if somebody, or another tab of theirs, has changed it since
     */
    static IntegrationProfile seen(Visit visit) {
        IntegrationProfile profile = visit.profile();
        long revision = visit.form().number(REVISION);
        if (profile.data().revision() != revision) {
            throw new StaleRevisionException(
                    profile.id(), revision, profile.data().revision());
        }
        return profile;
    }

    private void show(Visit visit) {
        IntegrationProfile profile = visit.profile();
        form(visit, profile, ProfileFields.of(profile.data()), FormError.NONE, List.of());
    }

    private void form(
            Visit visit, IntegrationProfile profile, ProfileFields fields, FormError wrong, List<String> effects) {
        ProfileData data = profile.data();
        SamSpoke.View sam = visit.sam();
        boolean published = data.status() == ProfileStatus.PUBLISHED;
        visit.show(
                "profiles/form",
                visit.chrome(ProfilePages.AREA, data.displayName()),
                "profile",
                profile,
                "form",
                ProfileFormView.of(
                        visit, site, fields, wrong, InactivityThreshold.of(sam, profile), effects, published),
                "steps",
                steps(sam, data),
                "permissions",
                Vendor.permissions(),
                "observation",
                data.mode() == ProfileMode.OBSERVE ? profile.observation().explain() : "");
    }

    /** The way from New to Published. */
    private static List<Step> steps(SamSpoke.View sam, ProfileData data) {
        boolean connected =
                sam.connections().list().stream().anyMatch(one -> one.alias().equals(data.alias()));
        boolean published = data.status() == ProfileStatus.PUBLISHED;
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("saved", true, false));
        steps.add(new Step("connected", connected, !connected));
        steps.add(new Step("validated", data.validated(), connected && !data.validated()));
        steps.add(new Step("published", published, data.validated() && !published));
        return steps;
    }

    private void save(Visit visit) {
        IntegrationProfile profile = seen(visit);
        ProfileFields fields = ProfileFields.of(visit.form());
        List<String> effects = fields.effects(profile.data());
        // Agreed is what was shown: whoever changes more after that is asked again.
        if (!String.join(",", effects).equals(visit.form().optional("agreed").orElse(""))) {
            form(visit, profile, fields, FormError.NONE, effects);
            return;
        }
        IntegrationProfile next;
        try {
            next = profile.edit(
                    edit -> fields.fill(edit, ProfileFields.of(profile.data()).from()));
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(visit, profile, fields, FormError.of(e), List.of());
            return;
        }
        visit.done(next.data().validated() ? "profiles.saved" : "profiles.saved.validate", fields.displayName());
        visit.redirect(ProfilePages.path(next));
    }

    /** As ServiceNow does it: by clearing the download of activity. */
    private void unpublish(Visit visit) {
        IntegrationProfile next = seen(visit).edit(edit -> edit.process(IntegrationProcess.DOWNLOAD_ACTIVITY, false));
        visit.done("profiles.unpublished", next.data().displayName());
        visit.redirect(ProfilePages.path(next));
    }

    private void export(Visit visit) {
        IntegrationProfile profile = visit.profile();
        visit.http()
                .contentType("application/json; charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"profile-" + profile.id().value() + ".json\"")
                .result(profile.export());
    }

    private void delete(Visit visit) {
        visit.require(Role.SAM_INTEGRATOR, Texts.text("profiles.delete.command"));
        IntegrationProfile profile = seen(visit);
        String name = profile.data().displayName();
        if (!visit.form().text("name").equals(name)) {
            throw new InvalidInputException(
                    "name", "it is not the profile's", "Go back and type " + name + " to delete it.");
        }
        visit.redirect(tasks.start(
                visit.session().actor(),
                Texts.text("profiles.delete.task", name),
                ProfilePages.path(profile),
                control -> {
                    profile.delete(control);
                    visit.done("profiles.deleted", name);
                    return ProfilePages.HOME;
                }));
    }

    /**
     * A step on the way to a published profile.
     *
     * @param key what it is
     * @param done whether it is behind
     * @param next whether it is what to do now
     */
    public record Step(String key, boolean done, boolean next) {}
}
