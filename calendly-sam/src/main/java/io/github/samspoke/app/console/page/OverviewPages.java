package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;

/** The first page: what there is, and what wants somebody's attention. */
public final class OverviewPages implements Router.Pages {
    @Override
    public void bind(Router router) {
        router.get("/", visit -> visit.redirect("/overview")).get("/overview", this::show);
    }

    private void show(Visit visit) {
        visit.show(
                "overview",
                visit.chrome("overview", Texts.text("overview.title")),
                "overview",
                Overview.of(visit.sam()));
    }
}
