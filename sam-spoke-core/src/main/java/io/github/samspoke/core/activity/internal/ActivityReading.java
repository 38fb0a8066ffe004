package io.github.samspoke.core.activity.internal;

import io.github.samspoke.core.activity.ActiveDays;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.Progress;
import io.github.samspoke.core.common.RunControl;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Carries out a plan, source by source; the windows of a source are read side by side. */
public final class ActivityReading {
    private final WindowReader.Task task;
    private final RunControl control;

    public ActivityReading(WindowReader.Task task, RunControl control) {
        this.task = task;
        this.control = control;
    }

    /** What came of each source; the reading ends with the first source when that could not be read: meetings. */
    public record Outcome(Map<SignalSource, WindowReader.Result> results) {
        public long sightings() {
            return results.values().stream()
                    .mapToLong(WindowReader.Result::sightings)
                    .sum();
        }

        public Map<SignalSource, String> missing() {
            return results.entrySet().stream()
                    .filter(result -> !result.getValue().whole())
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, result -> result.getValue().missing()));
        }
    }

    /** Reads up to the present, and what is to come in one of two ways. */
    public Outcome upToNow(ReadingPlan plan, UpcomingWay way) {
        WindowReader.HeadKeeper keeper = way.keeper(task.store().list(task.profile()), task.asOf());
        Map<SignalSource, WindowReader.Result> results = new LinkedHashMap<>();
        for (Map.Entry<SignalSource, List<Span>> wanted : plan.wanted().entrySet()) {
            boolean events = wanted.getKey().equals(SignalSource.EVENTS);
            WindowReader reader = new WindowReader(task, wanted.getKey(), !events || way.wholeOrganization(), control);
            WindowReader.Result result = reader.read(
                    wanted.getValue(),
                    head -> {
                        if (events && !way.wholeOrganization()) {
                            each(way.people(), head);
                        }
                    },
                    events ? keeper : WindowReader.HeadKeeper.ADDING);
            results.put(wanted.getKey(), result);
            if (events && !result.whole()) {
                break;
            }
        }
        return new Outcome(results);
    }

    /** Reads what lies before; what is to come is left alone. */
    public Outcome history(ReadingPlan plan) {
        Map<SignalSource, WindowReader.Result> results = new LinkedHashMap<>();
        plan.wanted()
                .forEach((source, wanted) -> results.put(
                        source,
                        new WindowReader(task, source, false, control)
                                .read(wanted, head -> {}, WindowReader.HeadKeeper.ADDING)));
        return new Outcome(results);
    }

    private void each(Set<String> people, ActivityCollector head) {
        AtomicLong done = new AtomicLong();
        SideBySide<String> reading = new SideBySide<>(task.executor(), (user, all) -> {
            control.check("the reading of upcoming meetings");
            task.analyzer().upcoming(task.organizationUri(), user, task.asOf(), head);
            long count = done.incrementAndGet();
            control.progress(Progress.of("upcoming meetings of quiet people", count, count, people.size()));
        });
        reading.add(people.stream().sorted().toList());
        reading.run();
    }

    /** The people of whom nothing was seen within the threshold: nobody else can become a candidate. */
    public static Set<String> quiet(
            Set<String> seats, Map<String, UserActivity> activity, Instant asOf, Duration threshold) {
        Instant since = asOf.minus(threshold);
        return seats.stream()
                .filter(user -> Optional.ofNullable(activity.get(user))
                        .flatMap(UserActivity::last)
                        .map(last -> !ActiveDays.endOfDay(last.at()).isAfter(since))
                        .orElse(true))
                .collect(Collectors.toUnmodifiableSet());
    }
}
