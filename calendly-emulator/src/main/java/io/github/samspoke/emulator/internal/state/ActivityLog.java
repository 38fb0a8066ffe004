package io.github.samspoke.emulator.internal.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Log entries by time. */
public final class ActivityLog {
    /** The order in which they are kept. */
    public static final Comparator<LogEntry> BY_TIME =
            Comparator.comparingLong(LogEntry::occurredMicros).thenComparingInt(LogEntry::seq);

    private final ArrayList<LogEntry> bySeq = new ArrayList<>();
    private final ArrayList<LogEntry> byTime = new ArrayList<>();
    private final Map<LogAction, LogAction> actions = new HashMap<>();

    /** Adds an entry at its place. */
    public LogEntry add(long occurred, @Nullable Person actor, String namespace, String action) {
        LogAction named = actions.computeIfAbsent(new LogAction(namespace, action), same -> same);
        LogEntry entry = new LogEntry(occurred, bySeq.size(), actor, named);
        bySeq.add(entry);
        SortedRows.insert(byTime, entry, BY_TIME);
        return entry;
    }

    public @Nullable LogEntry get(long number) {
        return number >= 0 && number < bySeq.size() ? bySeq.get((int) number) : null;
    }

    /** All entries by row number. */
    public List<LogEntry> bySeq() {
        return Collections.unmodifiableList(bySeq);
    }

    /** Entries from a time on. */
    public List<LogEntry> since(long micros) {
        return byTime.subList(SortedRows.partition(byTime, entry -> entry.occurredMicros() >= micros), byTime.size());
    }

    public int size() {
        return bySeq.size();
    }

    /** Gives back the room that growing left over. */
    public void trim() {
        bySeq.trimToSize();
        byTime.trimToSize();
    }
}
