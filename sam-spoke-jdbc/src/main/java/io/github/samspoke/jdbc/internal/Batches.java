package io.github.samspoke.jdbc.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Many rows, some at a time: as few as possible are held at once. */
final class Batches {
    static final int SIZE = 1000;

    private Batches() {}

    static <T> void of(Stream<T> all, Consumer<List<T>> each) {
        of(all, SIZE, each);
    }

    static <T> void of(Stream<T> all, int size, Consumer<List<T>> each) {
        Iterator<T> left = all.iterator();
        while (left.hasNext()) {
            List<T> some = new ArrayList<>(size);
            while (left.hasNext() && some.size() < size) {
                some.add(left.next());
            }
            each.accept(some);
        }
    }
}
