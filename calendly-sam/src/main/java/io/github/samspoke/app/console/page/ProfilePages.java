package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.FormError;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Site;
import io.github.samspoke.app.console.web.Table;
import io.github.samspoke.app.console.web.Table.Cell;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.InvalidInputException;
import io.github.samspoke.core.connection.IntegrationProcess;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.profile.ProfileData;
import io.github.samspoke.core.profile.ProfileStatus;
import io.github.samspoke.core.subscription.OrganizationFacts;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Direct integration profiles: the list, and how one begins. */
public final class ProfilePages implements Router.Pages {
    static final String AREA = "profiles";
    static final String HOME = "/profiles";

    private final Site site;

    /** For a site whose clock tells how far back an analysis may go. */
    public ProfilePages(Site site) {
        this.site = site;
    }

    @Override
    public void bind(Router router) {
        router.get(HOME, this::list)
                .get(HOME + "/new", this::choose)
                .get(
                        HOME + "/new/form",
                        visit -> form(
                                visit,
                                ProfileFields.blank(site.settings().clock().instant()),
                                FormError.NONE))
                .post(HOME + "/new/form", this::create)
                .get(HOME + "/import", visit -> importForm(visit, "", FormError.NONE))
                .post(HOME + "/import", this::importProfile);
    }

    /** The page of a profile. */
    static String path(IntegrationProfile profile) {
        return HOME + "/" + profile.id().value();
    }

    private void list(Visit visit) {
        Table.Builder table =
                Table.of("profiles.table", "name", "status", "mode", "organization", "connection", "processes");
        for (IntegrationProfile profile : visit.sam().profiles().list()) {
            ProfileData data = profile.data();
            table.row(
                    Cell.link(data.displayName(), path(profile)).over(data.profileType()),
                    status(data).over(Texts.text(data.validated() ? "profiles.validated" : "profiles.not.validated")),
                    Cell.of(Texts.of("profiles.mode", data.mode())),
                    data.pinned()
                            .map(ProfilePages::organization)
                            .orElse(Cell.of(Texts.text("profiles.organization.none"))),
                    Cell.link(data.alias(), ConnectionPages.path(data.alias())),
                    Cell.of(Stream.of(IntegrationProcess.values())
                            .filter(data::runs)
                            .map(IntegrationProcess::label)
                            .collect(Collectors.joining(", "))));
        }
        visit.show("profiles/list", visit.chrome(AREA, Texts.text("profiles.title")), "table", table.build());
    }

    private static Cell organization(OrganizationFacts facts) {
        return Cell.of(facts.name()).over(facts.plan());
    }

    static Cell status(ProfileData data) {
        return Cell.badge(
                data.status() == ProfileStatus.PUBLISHED ? "good" : "warn", Texts.of("profiles.status", data.status()));
    }

    private void choose(Visit visit) {
        visit.show(
                "profiles/choose",
                visit.chrome(AREA, Texts.text("profiles.choose.title")),
                "type",
                Vendor.profileType(),
                "permissions",
                Vendor.permissions());
    }

    private void form(Visit visit, ProfileFields fields, FormError wrong) {
        visit.show(
                "profiles/new",
                visit.chrome(AREA, Texts.text("profiles.new.title")),
                "type",
                Vendor.profileType(),
                "form",
                ProfileFormView.of(visit, site, fields, wrong, InactivityThreshold.DEFAULT, List.of(), false));
    }

    private void create(Visit visit) {
        ProfileFields fields = ProfileFields.of(visit.form());
        IntegrationProfile profile;
        try {
            profile = visit.sam().profiles().create(edit -> fields.fill(edit, ""));
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(visit, fields, FormError.of(e));
            return;
        }
        visit.done("profiles.created", profile.data().displayName());
        visit.redirect(path(profile));
    }

    private static void importForm(Visit visit, String json, FormError wrong) {
        visit.show(
                "profiles/import",
                visit.chrome(AREA, Texts.text("profiles.import.title")),
                "json",
                json,
                "wrong",
                wrong);
    }

    private void importProfile(Visit visit) {
        IntegrationProfile profile;
        try {
            profile = visit.sam().profiles().importProfile(visit.form().text("document"));
        } catch (InvalidInputException e) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            importForm(visit, visit.form().optional("document").orElse(""), FormError.of(e));
            return;
        }
        visit.done("profiles.imported", profile.data().displayName());
        visit.redirect(path(profile));
    }
}
