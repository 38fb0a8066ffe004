package io.github.samspoke.app.console.page.plan;

import io.github.samspoke.app.console.page.Profiled;
import io.github.samspoke.app.console.task.Tasks;
import io.github.samspoke.app.console.web.PageOf;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import io.github.samspoke.core.reclamation.Reclamation;
import io.github.samspoke.core.reclamation.Restoration;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Those whose seats were taken back: giving one back, who came back, and what a rule did wrong. */
public final class RemovedPages implements Router.Pages {
    private static final String TITLE = "removed.title";

    private final Tasks tasks;

    /** Gives seats back as these tasks. */
    public RemovedPages(Tasks tasks) {
        this.tasks = tasks;
    }

    /**
     * Somebody whose seat was taken back.
     *
     * @param restoration the latest restoration, or null
     * @param back whether the person holds a seat again
     */
    public record Removed(ReclaimItem item, @Nullable Restoration restoration, boolean back) {}

    @Override
    public void bind(Router router) {
        router.get("/removed", Profiled.pinned(PlanPages.AREA, TITLE, this::list))
                .post("/removed/restore", this::restore)
                .post("/removed/clear", this::clear)
                .get("/restorations/{id}", this::restoration);
    }

    private void list(Visit visit, IntegrationProfile profile) {
        Reclamation reclamation = visit.sam().reclamation();
        Map<String, Restoration> restorations = reclamation.restorations(profile.id()).stream()
                .collect(Collectors.toMap(Restoration::candidate, Function.identity(), (older, newer) -> newer));
        Set<String> here = new HashSet<>();
        for (SoftwareSubscription seat : visit.sam().subscriptions().occupied(profile.id())) {
            here.add(seat.membershipUri());
            here.add(seat.email().value());
        }
        List<Removed> removed = reclamation.executions(profile.id()).stream()
                .flatMap(execution -> reclamation.items(execution.id()).stream())
                .filter(item -> item.state() == ItemState.REMOVED || item.state() == ItemState.ABSENT)
                .map(item -> new Removed(
                        item,
                        restorations.get(item.candidate()),
                        here.contains(item.seat().email().value())
                                && !here.contains(item.seat().membershipUri())))
                .toList();
        String text = visit.query("text").orElse("").toLowerCase(Locale.ROOT);
        visit.show(
                "plan/removed",
                visit.chrome(PlanPages.AREA, Texts.text(TITLE)),
                "profiles",
                visit.sam().profiles().list(),
                "profile",
                profile,
                "page",
                PageOf.of(
                        visit, removed, one -> one.item().seat().email().value().contains(text)),
                "text",
                text,
                "harm",
                reclamation.harm(profile.id()));
    }

    private void restore(Visit visit) {
        IntegrationProfile profile = visit.profile();
        String user = visit.form().text("user");
        SamSpoke.View sam = visit.sam();
        visit.redirect(tasks.start(
                visit.session().actor(),
                Texts.text("removed.restoring", user),
                "/removed?profile=" + profile.id().value(),
                control -> "/restorations/"
                        + sam.reclamation().restore(profile.id(), user).id()));
    }

    private void clear(Visit visit) {
        IntegrationProfile profile = visit.profile();
        visit.sam()
                .reclamation()
                .clearReappearance(
                        profile.id(), visit.form().text("user"), visit.form().text("reason"));
        visit.done("removed.cleared");
        visit.redirect("/removed?profile=" + profile.id().value());
    }

    private void restoration(Visit visit) {
        String id = visit.path("id");
        Restoration found = visit.sam().profiles().list().stream()
                .flatMap(profile -> visit.sam().reclamation().restorations(profile.id()).stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecordException("restoration", id));
        visit.show(
                "plan/restoration",
                visit.chrome(PlanPages.AREA, Texts.text("removed.restoration.title", found.id())),
                "restoration",
                found);
    }
}
