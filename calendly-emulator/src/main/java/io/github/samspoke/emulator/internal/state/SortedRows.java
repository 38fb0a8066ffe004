package io.github.samspoke.emulator.internal.state;

import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;

/** Finding and keeping places in sorted lists. */
public final class SortedRows {
    private SortedRows() {}

    /** The first index whose row fulfils a condition that, once true, stays true. */
    public static <T> int partition(List<T> rows, Predicate<? super T> condition) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(rows.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Inserts a row at its place. */
    public static <T> void insert(List<T> rows, T row, Comparator<? super T> order) {
        if (rows.isEmpty() || order.compare(rows.get(rows.size() - 1), row) <= 0) {
            rows.add(row);
        } else {
            rows.add(partition(rows, other -> order.compare(other, row) > 0), row);
        }
    }

    /** Puts a row where one stands that the order cannot tell from it. */
    public static <T> void replace(List<T> rows, T row, Comparator<? super T> order) {
        rows.set(partition(rows, other -> order.compare(other, row) >= 0), row);
    }

    /** The same rows from the last to the first, without a copy. */
    public static <T> List<T> reversed(List<T> rows) {
        return new Reversed<>(rows);
    }

    private static final class Reversed<T> extends AbstractList<T> implements RandomAccess {
        private final List<T> rows;

        Reversed(List<T> rows) {
            this.rows = rows;
        }

        @Override
        public T get(int index) {
            return rows.get(rows.size() - 1 - index);
        }

        @Override
        public int size() {
            return rows.size();
        }
    }
}
