package io.github.samspoke.core.reclamation;

import java.util.List;

/**
 * What an execution did.
 *
 * @param execution its number
 * @param items every item of the plan, in order
 * @param stopped why it stopped early, or empty if it did not
 */
public record ExecutionReport(String execution, List<ReclaimItem> items, String stopped) {
    /** Takes a copy of the items. */
    public ExecutionReport {
        items = List.copyOf(items);
    }

    /**
     * Returns the items in one state.
     *
     * @param state the state
     * @return the items
     */
    public List<ReclaimItem> in(ItemState state) {
        return items.stream().filter(item -> item.state() == state).toList();
    }
}
