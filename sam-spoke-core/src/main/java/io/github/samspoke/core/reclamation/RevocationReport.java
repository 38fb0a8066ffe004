package io.github.samspoke.core.reclamation;

import java.util.List;

/**
 * What became of a plan of revocations.
 *
 * @param run the plan's number
 * @param items every invitation of the plan, in order
 * @param stopped why it stopped early, or empty if it did not
 */
public record RevocationReport(String run, List<Revocation> items, String stopped) {
    /** Takes a copy of the items. */
    public RevocationReport {
        items = List.copyOf(items);
    }

    /**
     * Returns the invitations in one state.
     *
     * @param state the state
     * @return the items
     */
    public List<Revocation> in(ItemState state) {
        return items.stream().filter(item -> item.state() == state).toList();
    }
}
