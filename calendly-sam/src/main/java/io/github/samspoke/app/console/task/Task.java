package io.github.samspoke.app.console.task;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.CancelledException;
import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.SamSpokeException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One piece of work that somebody began, as far as it has got. Safe for many threads. */
public final class Task {
    private static final Logger LOG = LoggerFactory.getLogger(Task.class);

    private final String id;
    private final Actor actor;
    private final String title;
    private final RunControl control;
    private final Object changed = new Object();
    private volatile Standing standing;

    /** Where a task is. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * A task at one moment.
     *
     * @param progress what it said last; none before the first word
     * @param next where its result is shown; empty while it runs
     * @param problem why it failed, and empty otherwise
     * @param remedy what to do about that
     */
    public record Standing(
            State state, @Nullable Progress progress, boolean stopping, String next, String problem, String remedy) {}

    /** The work itself: returns the path of the page that shows its result. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        String run(RunControl control) throws Exception;
    }

    Task(String id, Actor actor, String title) {
        this.id = id;
        this.actor = actor;
        this.title = title;
        this.control = RunControl.listening(this::heard);
        this.standing = new Standing(State.RUNNING, null, false, "", "", "");
    }

    void run(Work work, String back) {
        try {
            String next = work.run(control);
            stand(new Standing(State.DONE, standing.progress(), false, next, "", ""));
        } catch (CancelledException e) {
            stand(new Standing(
                    State.CANCELLED, standing.progress(), false, back, String.valueOf(e.getMessage()), e.remedy()));
        } catch (SamSpokeException e) {
            stand(new Standing(
                    State.FAILED, standing.progress(), false, back, String.valueOf(e.getMessage()), e.remedy()));
        } catch (Exception e) {
            LOG.error("Task {} failed", id, e); // the title may name somebody
            stand(new Standing(
                    State.FAILED, standing.progress(), false, back, e.getClass().getSimpleName(), ""));
        }
    }

    private void heard(Progress progress) {
        stand(new Standing(State.RUNNING, progress, control.isCancelled(), "", "", ""));
    }

    private void stand(Standing next) {
        synchronized (changed) {
            standing = next;
            changed.notifyAll();
        }
    }

    /** Asks it to stop after the item in flight. */
    void cancel() {
        control.cancel();
        Standing now = standing;
        if (now.state() == State.RUNNING) {
            stand(new Standing(State.RUNNING, now.progress(), true, "", "", ""));
        }
    }

    /** Waits until it is elsewhere than it was seen, or for a while. */
    Standing after(Standing seen, long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        synchronized (changed) {
            long left = millis;
            while (left > 0 && standing.equals(seen)) {
                changed.wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            }
        }
        return standing;
    }

    /** Its number. */
    public String id() {
        return id;
    }

    /** Who began it. */
    public Actor actor() {
        return actor;
    }

    /** What it is. */
    public String title() {
        return title;
    }

    /** Where it is now. */
    public Standing standing() {
        return standing;
    }
}
