package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.profile.IntegrationProfile;

/** Pages that are about one profile; while there is none they say what to do first. */
public final class Profiled {
    private Profiled() {}

    /** What a page does with a request about a profile. */
    @FunctionalInterface
    public interface Page {
        /** Answers. */
        void answer(Visit visit, IntegrationProfile profile);
    }

    /** A page that wants a profile of any status. */
    public static Router.Page page(String area, String title, Page page) {
        return visit -> {
            if (visit.firstProfile().isEmpty()) {
                none(visit, area, title);
            } else {
                page.answer(visit, visit.profile());
            }
        };
    }

    /** A page that wants a profile that belongs to an organization. */
    public static Router.Page pinned(String area, String title, Page page) {
        return page(area, title, (visit, profile) -> {
            if (profile.data().pinned().isEmpty()) {
                needs(
                        visit,
                        area,
                        title,
                        "profile.unpublished",
                        "/profiles/" + profile.id().value());
            } else {
                page.answer(visit, profile);
            }
        });
    }

    /** What is shown before there is a profile. */
    static void none(Visit visit, String area, String title) {
        needs(visit, area, title, "profile.none", "/profiles");
    }

    private static void needs(Visit visit, String area, String title, String why, String where) {
        visit.show("needs-profile", visit.chrome(area, Texts.text(title)), "why", why, "where", where);
    }
}
