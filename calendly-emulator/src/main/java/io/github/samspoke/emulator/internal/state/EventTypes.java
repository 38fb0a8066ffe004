package io.github.samspoke.emulator.internal.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Event types by age, with sorted copies made when somebody asks for another order. */
public final class EventTypes {
    private static final int MAX_VIEWS = 4;

    private final List<EventType> rows = new ArrayList<>();
    private final Map<String, List<EventType>> views = new HashMap<>();

    /** Makes a row with the next number and keeps it. */
    public EventType add(Function<Integer, EventType> maker) {
        EventType row = maker.apply(rows.size());
        rows.add(row);
        changed();
        return row;
    }

    /** Puts another state of an event type in its place. */
    public void change(EventType type) {
        rows.set(type.seq(), type);
        changed();
    }

    public EventType bySeq(int seq) {
        return rows.get(seq);
    }

    public @Nullable EventType get(long number) {
        return number >= 0 && number < rows.size() ? rows.get((int) number) : null;
    }

    public List<EventType> rows() {
        return rows;
    }

    /** All rows in an order, under a name by which the copy is kept until something changes. */
    public List<EventType> sorted(String name, Comparator<EventType> order) {
        synchronized (views) {
            if (views.size() >= MAX_VIEWS && !views.containsKey(name)) {
                views.clear();
            }
            return views.computeIfAbsent(
                    name, any -> rows.stream().sorted(order).toList());
        }
    }

    private void changed() {
        synchronized (views) {
            views.clear();
        }
    }
}
