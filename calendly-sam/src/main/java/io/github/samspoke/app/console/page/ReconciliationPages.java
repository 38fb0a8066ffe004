package io.github.samspoke.app.console.page;

import io.github.samspoke.app.console.task.Tasks;
import io.github.samspoke.app.console.web.PageOf;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.common.Role;
import io.github.samspoke.core.license.GroupBy;
import io.github.samspoke.core.license.Licenses;
import io.github.samspoke.core.license.ModelResult;
import io.github.samspoke.core.license.ProductResult;
import io.github.samspoke.core.license.ReconciliationRun;
import io.github.samspoke.core.license.ReconciliationScope;
import io.github.samspoke.core.license.SeatRef;
import io.github.samspoke.core.license.SoftwareModel;
import io.github.samspoke.core.license.SubscriptionCatalogue;
import io.github.samspoke.core.subscription.ProfileId;
import io.github.samspoke.core.subscription.SoftwareSubscription;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reconciliations: the runs, what one found in its three tiers, whose seats have a right, and a new run. */
public final class ReconciliationPages implements Router.Pages {
    private static final String AREA = "licences";
    private static final String RUNS = "/licences/runs";

    private final Tasks tasks;

    /** Somebody who holds, or lacks, a right. */
    public record Seat(String profile, String name, String email, String userUri) {}

    /** Runs as tasks. */
    public ReconciliationPages(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void bind(Router router) {
        router.get(RUNS, this::list)
                .post("/licences/reconcile", this::reconcile)
                .get("/licences/runs/{run}", this::show)
                .get("/licences/runs/{run}/seats", this::seats);
    }

    private void list(Visit visit) {
        Licenses licenses = visit.sam().licenses();
        List<ReconciliationRun> runs = new ArrayList<>(licenses.runs());
        Collections.reverse(runs);
        Set<String> publishers = new TreeSet<>();
        Stream.concat(licenses.models().stream(), SubscriptionCatalogue.builtIn().models().stream())
                .map(SoftwareModel::publisher)
                .forEach(publishers::add);
        visit.show(
                "licences/runs",
                visit.chrome(AREA, Texts.text("licences.runs.title")),
                "page",
                PageOf.of(visit, runs, run -> true),
                "publishers",
                publishers);
    }

    private void reconcile(Visit visit) {
        visit.require(Role.SAM_ADMIN, "reconcile");
        ReconciliationScope scope = new ReconciliationScope(
                new LinkedHashSet<>(visit.form().all("publisher")),
                visit.form()
                        .optional("group")
                        .flatMap(text -> Fields.constant(GroupBy.class, text))
                        .orElse(null),
                visit.form()
                        .optional("subgroup")
                        .flatMap(text -> Fields.constant(GroupBy.class, text))
                        .orElse(null));
        Licenses licenses = visit.sam().licenses();
        visit.redirect(tasks.start(
                visit.session().actor(),
                Texts.text("licences.reconcile"),
                RUNS,
                control -> RUNS + "/" + licenses.reconcile(scope, control).number()));
    }

    private static ReconciliationRun find(Visit visit) {
        String number = visit.path("run");
        return visit.sam().licenses().runs().stream()
                .filter(run -> run.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecordException("reconciliation", number));
    }

    private void show(Visit visit) {
        ReconciliationRun run = find(visit);
        List<ProductResult> products = visit.sam().licenses().products(run.number());
        visit.show(
                "licences/run",
                visit.chrome(AREA, Texts.text("licences.run.title", run.number())),
                "run",
                run,
                "products",
                products,
                "options",
                LicencePages.options(products, ""));
    }

    private void seats(Visit visit) {
        ReconciliationRun run = find(visit);
        String id = visit.query("model").orElse("");
        ModelResult model = visit.sam().licenses().products(run.number()).stream()
                .flatMap(product -> product.models().stream())
                .filter(one -> one.model().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecordException("software model", id));
        boolean licensed = !visit.query("kind").orElse("").equals("unlicensed");
        List<SeatRef> refs = licensed
                ? visit.sam().licenses().licensed(run.number(), id)
                : model.whole().unlicensed();
        PageOf<SeatRef> page = PageOf.of(visit, refs, ref -> true);
        visit.show(
                "licences/seats",
                visit.chrome(
                        AREA,
                        Texts.text(
                                licensed ? "licences.seats.licensed" : "licences.seats.unlicensed",
                                model.model().displayName())),
                "run",
                run,
                "licensed",
                licensed,
                "page",
                page,
                "seats",
                people(visit, page.rows()));
    }

    private static List<Seat> people(Visit visit, List<SeatRef> refs) {
        Map<String, String> profiles = new HashMap<>();
        visit.sam()
                .profiles()
                .list()
                .forEach(one -> profiles.put(one.id().value(), one.data().displayName()));
        Map<SeatRef, SoftwareSubscription> known = new HashMap<>();
        refs.stream()
                .map(SeatRef::profileId)
                .distinct()
                .filter(profiles::containsKey)
                .forEach(profile -> visit.sam()
                        .subscriptions()
                        .all(new ProfileId(profile))
                        .forEach(seat -> known.put(new SeatRef(profile, seat.userUri()), seat)));
        return refs.stream()
                .map(ref -> {
                    SoftwareSubscription seat = known.get(ref);
                    return new Seat(
                            profiles.getOrDefault(ref.profileId(), ref.profileId()),
                            seat == null ? "" : seat.name(),
                            seat == null ? "" : seat.email().value(),
                            ref.userUri());
                })
                .toList();
    }
}
