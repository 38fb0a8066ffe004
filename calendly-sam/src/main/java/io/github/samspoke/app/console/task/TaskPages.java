package io.github.samspoke.app.console.task;

import io.github.samspoke.app.console.web.Chrome;
import io.github.samspoke.app.console.web.EventStream;
import io.github.samspoke.app.console.web.Router;
import io.github.samspoke.app.console.web.Views;
import io.github.samspoke.app.console.web.Visit;
import io.github.samspoke.core.common.Role;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The page of a piece of work: progress as it comes, a button to stop, and the way on to its result. */
public final class TaskPages implements Router.Pages {
    private static final long QUIET_MILLIS = 5_000;
    private static final long PAUSE_MILLIS = 150;

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
        if (!task.actor().equals(visit.session().actor())) {
            visit.require(Role.SAM_ADMIN, "stop what " + task.actor().name() + " began");
        }
        task.cancel();
        visit.redirect("/tasks/" + task.id());
    }

    /**
     * Tells a browser how far a task is, on the request's own thread: a browser that reads slowly, or no more, keeps
     * nobody's work waiting.
     */
    private void watch(Visit visit, EventStream events) throws IOException, InterruptedException {
        Task task = tasks.get(visit.path("id"));
        Chrome chrome = visit.fragment(task.title());
        Task.Standing shown = task.standing();
        send(task, shown, chrome, events);
        while (shown.state() == Task.State.RUNNING) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            Task.Standing now = task.after(shown, QUIET_MILLIS);
            if (now.equals(shown)) {
                events.beat();
            } else {
                send(task, now, chrome, events);
            }
            shown = now;
        }
    }

    private void send(Task task, Task.Standing standing, Chrome chrome, EventStream events) throws IOException {
        events.send(
                "progress",
                views.render("task-progress", Map.of("chrome", chrome, "task", task, "standing", standing)));
        if (standing.state() == Task.State.DONE) {
            events.send("done", standing.next());
        }
        if (standing.state() != Task.State.RUNNING) {
            events.send("end", standing.state().name());
        }
    }
}
