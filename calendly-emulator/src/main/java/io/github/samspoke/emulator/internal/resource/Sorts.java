package io.github.samspoke.emulator.internal.resource;

import io.github.samspoke.emulator.internal.wire.ApiError;
import io.github.samspoke.emulator.internal.wire.Params;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads a sort parameter such as {@code name:asc,created_at:desc}. */
final class Sorts {
    private Sorts() {}

    /** The items of the sort parameter, or of its default. */
    static List<String> items(Params query, String fallback) {
        List<String> items = query.list("sort");
        return items.isEmpty() ? List.of(fallback) : items;
    }

    /** The order asked for; 400 when a field or direction is unknown. */
    static <T> Comparator<T> parse(Params query, Map<String, Comparator<T>> fields, String fallback) {
        Comparator<T> order = null;
        for (String item : items(query, fallback)) {
            Comparator<T> next = one(item, fields);
            order = order == null ? next : order.thenComparing(next);
        }
        return order == null ? one(fallback, fields) : order;
    }

    private static <T> Comparator<T> one(String item, Map<String, Comparator<T>> fields) {
        int colon = item.indexOf(':');
        Comparator<T> field = fields.get(colon < 0 ? item : item.substring(0, colon));
        String direction = colon < 0 ? "asc" : item.substring(colon + 1);
        if (field == null || !(direction.equals("asc") || direction.equals("desc"))) {
            throw ApiError.invalid("sort", "is not a valid value");
        }
        return direction.equals("asc") ? field : field.reversed();
    }
}
