package io.github.samspoke.app.console.task;

import io.github.samspoke.core.common.Actor;
import io.github.samspoke.core.common.NoSuchRecordException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The work that was begun from pages; the newest hundred are remembered. Safe for many threads. */
public final class Tasks implements AutoCloseable {
    private static final int REMEMBERED = 100;
    private static final long END_SECONDS = 60;

    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Task> all = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "samspoke-console-task");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Begins something.
     *
     * @param actor who begins it
     * @param title what it is, for the page that shows its progress
     * @param back where the page leads if it fails or is stopped
     * @param work what to do
     * @return the path of the page that shows its progress
     */
    public String start(Actor actor, String title, String back, Task.Work work) {
        Task task = new Task("T" + numbers.incrementAndGet(), actor, title);
        synchronized (all) {
            all.values().stream()
                    .filter(old -> old.standing().state() != Task.State.RUNNING)
                    .limit(Math.max(0, all.size() + 1 - REMEMBERED))
                    .toList()
                    .forEach(old -> all.remove(old.id()));
            all.put(task.id(), task);
        }
        threads.execute(() -> task.run(work, back));
        return "/tasks/" + task.id();
    }

    /**
     * Finds one.
     *
     * @throws NoSuchRecordException if there is none, or it was long ago
     */
    public Task get(String id) {
        synchronized (all) {
            Task task = all.get(id);
            if (task == null) {
                throw new NoSuchRecordException("task", id);
            }
            return task;
        }
    }

    /** Asks all to stop after their present item, and waits for them for a minute. */
    @Override
    public void close() {
        synchronized (all) {
            all.values().forEach(Task::cancel);
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
