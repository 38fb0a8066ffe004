package io.github.samspoke.core.activity.internal;

import io.github.samspoke.core.activity.ActivityAnalyzer;
import io.github.samspoke.core.activity.ActivityStore;
import io.github.samspoke.core.activity.AnalysisWindow;
import io.github.samspoke.core.activity.Coverage;
import io.github.samspoke.core.activity.ReadingVolume;
import io.github.samspoke.core.activity.SignalSource;
import io.github.samspoke.core.activity.Span;
import io.github.samspoke.core.activity.UserActivity;
import io.github.samspoke.core.common.CancelledException;
import io.github.samspoke.core.common.RunControl;
import io.github.samspoke.core.common.UnitOfWork;
import io.github.samspoke.core.people.EmailAddress;
import io.github.samspoke.core.subscription.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one source in windows, several at once. A finished window is stored with its coverage in one transaction, so a
 * crash costs the windows under way; the one that reaches the present, with what is to come, is stored after all others, so
 * the end of coverage moves only when nothing before it is missing.
 */
public final class WindowReader {
    /** A window is planned to be a little smaller than one that splits. */
    private static final double FILL = 0.8;

    private static final int MOST_WINDOWS = 1_000;

    /** Whom and what is read, and with what. */
    public record Task(
            ProfileId profile,
            String organizationUri,
            Instant asOf,
            Map<EmailAddress, String> usersByEmail,
            ActivityAnalyzer analyzer,
            ActivityStore store,
            UnitOfWork work,
            Executor executor,
            int mostPages) {}

    /** What came of it: the sightings, the windows that were stored, and why the source was not read whole, if so. */
    public record Result(long sightings, int windows, String missing) {
        public boolean whole() {
            return missing.isEmpty();
        }
    }

    /** A stretch to be read; the head reaches the present. */
    private record Window(Instant from, Instant to, boolean head) {}

    private final Task task;
    private final SignalSource source;
    private final boolean readsOn;
    private final RunControl control;
    private final SharedProgress progress;
    private final ActivityCollector head;
    private ReadingVolume headVolume = ReadingVolume.NONE;
    private Instant headFrom;
    private final AtomicReference<@Nullable String> missing = new AtomicReference<>();
    private final ReentrantLock turn = new ReentrantLock();
    private long sightings;
    private int windows;

    /** Reads a source; reading on, it goes beyond the present into what is to come. */
    public WindowReader(Task task, SignalSource source, boolean readsOn, RunControl control) {
        this.task = task;
        this.source = source;
        this.readsOn = readsOn;
        this.control = control;
        this.progress = new SharedProgress(control);
        this.head = new ActivityCollector(task.usersByEmail());
        this.headFrom = task.asOf();
    }

    /** Reads the wanted stretches; before the head is stored, more can be collected for it. */
    public Result read(List<Span> wanted, Consumer<ActivityCollector> beforeHead, HeadKeeper keeper) {
        ReadingVolume known = task.store().coverage(task.profile()).volume(source);
        SideBySide<Window> reading = new SideBySide<>(task.executor(), this::one);
        List<Window> first = wanted.stream()
                .flatMap(span -> split(span.from(), span.to(), known).stream())
                .toList();
        progress.expect(first.size());
        reading.add(first);
        reading.run();
        boolean reachesNow = wanted.stream().anyMatch(span -> span.to().equals(task.asOf()));
        String why = missing.get();
        if (why == null && reachesNow) {
            beforeHead.accept(head);
            storeHead(keeper);
        }
        return new Result(sightings, windows, why == null ? "" : why);
    }

    /** What is kept of a person when the head is stored, before the head's sightings are added. */
    public interface HeadKeeper {
        /** The people whose activity has to change even if the head saw nothing of them. */
        Set<String> also();

        /** Makes of what is kept what the head's sightings are added to. */
        UserActivity prepared(String userUri, UserActivity kept);

        /** Keeps everything as it is. */
        HeadKeeper ADDING = new HeadKeeper() {
            @Override
            public Set<String> also() {
                return Set.of();
            }

            @Override
            public UserActivity prepared(String userUri, UserActivity kept) {
                return kept;
            }
        };
    }

    private void one(Window window, SideBySide<Window> reading) {
        if (missing.get() != null) {
            return;
        }
        control.check("the reading of activity");
        ActivityCollector collector = new ActivityCollector(task.usersByEmail());
        Coverage coverage = task.analyzer().analyze(asked(window), collector, progress.window());
        boolean told = coverage.covered().containsKey(source);
        String why = coverage.missing().getOrDefault(source, "the vendor's spoke told nothing of " + source);
        if (!told || coverage.missing().containsKey(source)) {
            missing.compareAndSet(null, why);
            return;
        }
        Optional<Instant> rest = Optional.ofNullable(coverage.rest().get(source));
        ReadingVolume volume = coverage.volumes().getOrDefault(source, ReadingVolume.NONE);
        if (window.head() && rest.map(r -> !r.isBefore(task.asOf())).orElse(true)) {
            collect(Objects.requireNonNull(coverage.covered().get(source)), collector, volume);
        } else {
            store(collector, coverage, reading);
        }
        rest.ifPresent(place -> goOn(window, place, volume, reading));
    }

    private AnalysisWindow asked(Window window) {
        return new AnalysisWindow(
                task.organizationUri(),
                window.from(),
                task.asOf(),
                window.head() && readsOn ? null : window.to(),
                Set.of(source),
                task.mostPages());
    }

    private void goOn(Window window, Instant place, ReadingVolume volume, SideBySide<Window> reading) {
        List<Window> more = place.isBefore(window.to())
                ? split(place, window.to(), volume)
                : List.of(new Window(place, place, window.head()));
        // The window that was left counts no more.
        progress.expect(more.size() - 1);
        reading.add(more);
    }

    /** Cuts a stretch into windows that hold fewer than the most pages, going by how dense the source was so far. */
    private List<Window> split(Instant from, Instant to, ReadingVolume density) {
        Duration stretch = Duration.between(from, to);
        double pages = (double) density.expected(stretch)
                / task.analyzer().limits(source).pageSize();
        int count = pages <= task.mostPages()
                ? 1
                : (int) Math.min(MOST_WINDOWS, Math.ceil(pages / (task.mostPages() * FILL)));
        List<Window> parts = new ArrayList<>();
        Instant begin = from;
        for (int i = 1; i <= count; i++) {
            Instant end = i == count
                    ? to
                    : from.plus(stretch.multipliedBy(i).dividedBy(count)).truncatedTo(ChronoUnit.SECONDS);
            if (end.isAfter(begin) || i == count) {
                parts.add(new Window(begin, end, i == count && to.equals(task.asOf())));
                begin = end;
            }
        }
        return parts;
    }

    private void collect(Span covered, ActivityCollector collector, ReadingVolume volume) {
        inTurn(() -> {
            head.addAll(collector);
            headFrom = covered.from().isBefore(headFrom) ? covered.from() : headFrom;
            long upcoming = readsOn ? Math.max(0, headVolume.upcoming()) + Math.max(0, volume.upcoming()) : -1;
            headVolume = new ReadingVolume(
                    headVolume.items() + volume.items(), headVolume.seconds() + volume.seconds(), upcoming);
        });
    }

    private void store(ActivityCollector collector, Coverage coverage, SideBySide<Window> reading) {
        inTurn(() -> {
            if (reading.cancelled()) {
                throw new CancelledException("The reading of activity");
            }
            keep(collector, coverage, HeadKeeper.ADDING);
            sightings += collector.sightings();
            windows++;
        });
    }

    /** One window at a time: two see the same people, and extend the same coverage. */
    private void inTurn(Runnable keeping) {
        turn.lock();
        try {
            keeping.run();
        } finally {
            turn.unlock();
        }
    }

    private void storeHead(HeadKeeper keeper) {
        Span covered = new Span(headFrom, task.asOf());
        Map<SignalSource, ReadingVolume> volumes =
                headVolume.equals(ReadingVolume.NONE) ? Map.of() : Map.of(source, headVolume);
        keep(head, new Coverage(Map.of(source, covered), Map.of(), Map.of(), volumes), keeper);
        sightings += head.sightings();
        windows++;
    }

    private void keep(ActivityCollector collector, Coverage coverage, HeadKeeper keeper) {
        Map<String, UserActivity> seen = collector.result();
        Set<String> unread = collector.unreadablePeople();
        Instant until = Objects.requireNonNull(coverage.covered().get(source)).to();
        Set<String> users = new HashSet<>(seen.keySet());
        users.addAll(keeper.also());
        users.addAll(unread);
        ActivityStore store = task.store();
        task.work().inTransaction(() -> {
            store.change(task.profile(), users, (user, kept) -> {
                UserActivity before = keeper.prepared(user, kept);
                UserActivity more = before.with(seen.getOrDefault(user, UserActivity.NONE));
                return unread.contains(user) ? more.unreadUntil(until) : more;
            });
            store.saveCoverage(task.profile(), store.coverage(task.profile()).with(coverage));
        });
    }
}
