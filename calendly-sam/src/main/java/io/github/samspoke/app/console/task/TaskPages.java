package io.github.samspoke.app.console.task;

import io.github.samspoke.app.console.web.Chrome;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Views;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.NotAllowedException;
import io.github.samspoke.core.common.Role;
import io.javalin.http.sse.SseClient;
import java.util.Map;

/** The page of a piece of work: progress as it comes, a button to stop, and the way on to its result. */
public final class TaskPages implements Router.Pages {
    private final Tasks tasks;
    private final Views views;

    /** For these tasks. */
    public TaskPages(Tasks tasks, Views views) {
        this.tasks = tasks;
        this.views = views;
    }

    @Override
    public void bind(Router router) {
        router.get("/tasks/{id}", this::show)
                .post("/tasks/{id}/cancel", this::cancel)
                .events("/tasks/{id}/events", this::watch);
    }

    private void show(Visit visit) {
        Task task = tasks.get(visit.path("id"));
        Task.Standing standing = task.standing();
        // Whoever comes late, or without scripts, goes on by the page that loads itself again.
        if (standing.state() == Task.State.DONE) {
            visit.redirect(standing.next());
            return;
        }
        visit.show("task", visit.chrome("", task.title()), "task", task, "standing", standing);
    }

    private void cancel(Visit visit) {
        Task task = tasks.get(visit.path("id"));
        if (!task.actor().equals(visit.session().actor())
                && !visit.users().holds(visit.session().actor(), Role.SAM_ADMIN)) {
            throw new NotAllowedException(visit.session().actor(), Role.SAM_ADMIN, "stop what somebody else began");
        }
        task.cancel();
        visit.redirect("/tasks/" + task.id());
    }

    private void watch(Visit visit, SseClient client) {
        Task task = tasks.get(visit.path("id"));
        Chrome chrome = visit.fragment(task.title());
        Runnable send = () -> send(task, chrome, client);
        client.keepAlive();
        client.onClose(() -> task.forget(send));
        task.watch(send);
        send.run();
    }

    private void send(Task task, Chrome chrome, SseClient client) {
        if (client.terminated()) {
            return;
        }
        Task.Standing standing = task.standing();
        client.sendEvent(
                "progress",
                views.render("task-progress", Map.of("chrome", chrome, "task", task, "standing", standing)));
        if (standing.state() == Task.State.DONE) {
            client.sendEvent("done", standing.next());
        }
    }
}
