package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.http.Call;
import io.github.samspoke.emulator.internal.http.Route;
import io.github.samspoke.emulator.internal.page.Listing;
import io.github.samspoke.emulator.internal.page.Page;
import io.github.samspoke.emulator.internal.state.ActivityLog;
import io.github.samspoke.emulator.internal.state.LogEntry;
import io.github.samspoke.emulator.internal.state.Micros;
import io.github.samspoke.emulator.internal.state.SortedRows;
import io.github.samspoke.emulator.internal.state.Store;
import io.github.samspoke.emulator.internal.wire.Answer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The activity log: Enterprise only, 90 days, up to 1000 entries a page. */
final class ActivityLogResource {
    private static final int MAX_COUNT = 1_000;
    private static final int MAX_TOTAL = 10_000;
    private static final long RETENTION = 90 * Micros.DAY;
    private static final String NEWEST_FIRST = "occurred_at:desc";
    private static final Map<String, Comparator<LogEntry>> SORTS = Map.of(
            "occurred_at", Comparator.comparingLong(LogEntry::occurredMicros),
            "namespace", Comparator.comparing(entry -> entry.action().namespace()),
            "action", Comparator.comparing(entry -> entry.action().action()),
            "actor.display_name", Comparator.comparing(LogEntry::actorName),
            "actor.uri",
                    Comparator.comparingInt(
                            entry -> entry.actor() == null ? -1 : entry.actor().seq()));

    private final Stage stage;
    private final Store store;

    ActivityLogResource(Stage stage) {
        this.stage = stage;
        this.store = stage.store();
    }

    List<Route> routes() {
        return List.of(Route.of("GET", "/activity_log_entries", "activity_log:read", this::list));
    }

    private Answer list(Call call) {
        Doors.enterprise(call, store);
        Predicate<LogEntry> filter = LogFilter.parse(call.query(), store.uris());
        List<LogEntry> rows = Bounds.of(
                        call.query(),
                        "min_occurred_at",
                        "max_occurred_at",
                        stage.settings().timeBounds())
                .cut(store.log().since(stage.now() - RETENTION), LogEntry::occurredMicros);
        Page<LogEntry> page =
                listing(call, rows, filter).page(call.page(MAX_COUNT, stage.pageTokens()), stage.pageTokens());
        long total = rows.stream().filter(filter).limit(MAX_TOTAL + 1L).count();
        return Lists.answer(stage, call, page, (json, entry) -> LogJson.write(json, store.uris(), entry), json -> {
            json.put("last_event_time", last(page.rows()));
            json.put("total_count", Math.min(total, MAX_TOTAL));
            json.put("exceeds_max_total_count", total > MAX_TOTAL);
        });
    }

    private Listing<LogEntry> listing(Call call, List<LogEntry> rows, Predicate<LogEntry> filter) {
        List<String> items = Sorts.items(call.query(), NEWEST_FIRST);
        if (items.equals(List.of(NEWEST_FIRST))) {
            return new Listing<>(
                    SortedRows.reversed(rows), ActivityLog.BY_TIME.reversed(), filter, LogEntry::seq, store.log()::get);
        }
        if (items.equals(List.of("occurred_at:asc"))) {
            return new Listing<>(rows, ActivityLog.BY_TIME, filter, LogEntry::seq, store.log()::get);
        }
        Comparator<LogEntry> order =
                Sorts.parse(call.query(), SORTS, NEWEST_FIRST).thenComparingInt(LogEntry::seq);
        List<LogEntry> sorted = rows.stream().filter(filter).sorted(order).toList();
        return new Listing<>(sorted, order, filter, LogEntry::seq, store.log()::get);
    }

    private static @Nullable String last(List<LogEntry> rows) {
        return rows.stream()
                .max(ActivityLog.BY_TIME)
                .map(entry -> Micros.text(entry.occurredMicros()))
                .orElse(null);
    }
}
