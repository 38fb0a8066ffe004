package io.github.samspoke.app.console.page.plan;

import io.github.samspoke.app.console.page.People;
import io.github.samspoke.app.console.task.Tasks;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Texts;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.SamSpoke;
import io.github.samspoke.core.common.NoSuchRecordException;
import io.github.samspoke.core.profile.IntegrationProfile;
import io.github.samspoke.core.reclamation.Execution;
import io.github.samspoke.core.reclamation.ItemState;
import io.github.samspoke.core.reclamation.ReclaimItem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an execution has done, item by item, and going on with one that was cut off. */
public final class ExecutionPages implements Router.Pages {
    private final Tasks tasks;

    /** Goes on as these tasks. */
    public ExecutionPages(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void bind(Router router) {
        router.get("/executions/{id}", this::show).post("/executions/{id}/resume", this::resume);
    }

    private static Execution execution(Visit visit) {
        String id = visit.path("id");
        return visit.sam().profiles().list().stream()
                .map(IntegrationProfile::id)
                .flatMap(profile -> visit.sam().reclamation().executions(profile).stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecordException("execution", id));
    }

    private void show(Visit visit) {
        Execution execution = execution(visit);
        List<ReclaimItem> items = visit.sam().reclamation().items(execution.id());
        Map<ItemState, Long> counts = items.stream()
                .collect(Collectors.groupingBy(
                        ReclaimItem::state, () -> new EnumMap<>(ItemState.class), Collectors.counting()));
        visit.show(
                "plan/execution",
                visit.chrome(PlanPages.AREA, Texts.text("plan.execution.title", execution.id())),
                "execution",
                execution,
                "plan",
                visit.sam().reclamation().planOf(execution.planHash()),
                "items",
                items,
                "counts",
                counts,
                "people",
                People.of(visit.sam(), execution.profile()));
    }

    private void resume(Visit visit) {
        Execution execution = execution(visit);
        SamSpoke.View sam = visit.sam();
        String path = "/executions/" + execution.id();
        visit.redirect(tasks.start(
                visit.session().actor(), Texts.text("plan.resuming", execution.id()), path, control -> {
                    sam.reclamation().resume(execution.id(), control);
                    return path;
                }));
    }
}
