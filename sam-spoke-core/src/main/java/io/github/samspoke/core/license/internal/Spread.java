package io.github.samspoke.core.license.internal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rights of several units, groups of people or organizations: each has its own, and those of everybody go where there is
 * a shortage, in the order of the units. What is left belongs to none.
 *
 * @param <K> what the units are told apart by
 */
record Spread<K extends Comparable<K>>(SortedMap<K, Integer> used, SortedMap<K, Integer> owned, int left) {
    static <K extends Comparable<K>> Spread<K> of(Map<K, Integer> used, Map<K, Integer> own, int everybodys) {
        SortedMap<K, Integer> owned = new TreeMap<>(own);
        SortedMap<K, Integer> all = new TreeMap<>(used);
        owned.keySet().forEach(unit -> all.putIfAbsent(unit, 0));
        int left = everybodys;
        for (Map.Entry<K, Integer> unit : all.entrySet()) {
            int has = owned.getOrDefault(unit.getKey(), 0);
            int given = Math.min(left, Math.max(0, unit.getValue() - has));
            owned.put(unit.getKey(), has + given);
            left -= given;
        }
        return new Spread<>(all, owned, left);
    }

    int owned(K unit) {
        return owned.getOrDefault(unit, 0);
    }

    int shortage(K unit) {
        return Math.max(0, used.getOrDefault(unit, 0) - owned(unit));
    }

    int shortage() {
        return used.keySet().stream().mapToInt(this::shortage).sum();
    }

    int available() {
        return left
                + used.keySet().stream()
                        .mapToInt(unit -> Math.max(0, owned(unit) - used.getOrDefault(unit, 0)))
                        .sum();
    }
}
