package io.github.samspoke.core.memory.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows that are only ever appended, in lists by key; an append can be undone. */
final class MemoryLists<K, V> {
    private final MemoryWork work;
    private final Map<K, List<V>> lists = new HashMap<>();

    MemoryLists(MemoryWork work) {
        this.work = work;
    }

    void append(K key, V value) {
        work.inTransaction(() -> {
            List<V> list = lists.computeIfAbsent(key, k -> new ArrayList<>());
            work.change(() -> list.add(value), () -> list.remove(list.size() - 1));
        });
    }

    List<V> list(K key) {
        return work.read(() -> List.copyOf(lists.getOrDefault(key, List.of())));
    }

    /** Some rows after the first few. */
    List<V> page(K key, long after, int most) {
        return work.read(() -> {
            List<V> list = lists.getOrDefault(key, List.of());
            int from = (int) Math.min(Math.max(after, 0), list.size());
            return List.copyOf(list.subList(from, Math.min(list.size(), from + most)));
        });
    }

    Optional<V> last(K key) {
        return work.read(() -> {
            List<V> list = lists.getOrDefault(key, List.of());
            return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
        });
    }

    List<K> keys() {
        return work.read(() -> lists.entrySet().stream()
                .filter(list -> !list.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList());
    }
}
