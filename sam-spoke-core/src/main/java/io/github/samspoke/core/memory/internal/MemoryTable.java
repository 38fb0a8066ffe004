package io.github.samspoke.core.memory.internal;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rows by key, in the order of the keys; every change can be undone. */
final class MemoryTable<K extends Comparable<? super K>, V> {
    private final MemoryWork work;
    private final NavigableMap<K, V> rows = new TreeMap<>();

    MemoryTable(MemoryWork work) {
        this.work = work;
    }

    void put(K key, V value) {
        work.inTransaction(() -> {
            V before = rows.get(key);
            work.change(() -> rows.put(key, value), () -> restore(key, before));
        });
    }

    void remove(K key) {
        work.inTransaction(() -> {
            V before = rows.get(key);
            work.change(() -> rows.remove(key), () -> restore(key, before));
        });
    }

    private void restore(K key, @Nullable V before) {
        if (before == null) {
            rows.remove(key);
        } else {
            rows.put(key, before);
        }
    }

    Optional<V> get(K key) {
        return work.read(() -> Optional.ofNullable(rows.get(key)));
    }

    List<V> all() {
        return work.read(() -> List.copyOf(rows.values()));
    }

    List<K> keys() {
        return work.read(() -> List.copyOf(rows.keySet()));
    }

    /** The rows behind a key that pass a test, in order, up to the first that does not go on, and no more than wanted. */
    List<V> after(K key, Predicate<V> goesOn, Predicate<V> test, int most) {
        return work.read(() -> rows.tailMap(key, false).values().stream()
                .takeWhile(goesOn)
                .filter(test)
                .limit(most)
                .toList());
    }

    int size() {
        return work.read(rows::size);
    }
}
