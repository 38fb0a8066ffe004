package io.github.samspoke.emulator.internal.http;

import io.github.samspoke.emulator.RequestJournal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts of everything, lines of the last few hundred. */
public final class Journal implements RequestJournal {
    private static final int MAX_LINES = 500;
    private static final int MAX_PATHS = 5_000;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Map<String, Long> byPath = new HashMap<>();
    private final Map<Integer, Long> byStatus = new HashMap<>();
    private long total;

    /** Notes an answered request. Beyond some thousand different paths only their first part is told apart. */
    public synchronized void note(String method, String url, int status) {
        int query = url.indexOf('?');
        String key = method + ' ' + (query < 0 ? url : url.substring(0, query));
        if (byPath.size() >= MAX_PATHS && !byPath.containsKey(key)) {
            int second = key.indexOf('/', key.indexOf('/') + 1);
            key = second < 0 ? method + " /*" : key.substring(0, second + 1) + '*';
        }
        byPath.merge(key, 1L, Long::sum);
        byStatus.merge(status, 1L, Long::sum);
        total++;
        lines.addLast(method + ' ' + url + " -> " + status);
        if (lines.size() > MAX_LINES) {
            lines.removeFirst();
        }
    }

    @Override
    public synchronized long total() {
        return total;
    }

    @Override
    public synchronized long count(String method, String pathPrefix) {
        String prefix = method + ' ' + pathPrefix;
        return byPath.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public synchronized long statusCount(int status) {
        return byStatus.getOrDefault(status, 0L);
    }

    @Override
    public synchronized List<String> lines() {
        return new ArrayList<>(lines);
    }

    @Override
    public synchronized void clear() {
        lines.clear();
        byPath.clear();
        byStatus.clear();
        total = 0;
    }
}
