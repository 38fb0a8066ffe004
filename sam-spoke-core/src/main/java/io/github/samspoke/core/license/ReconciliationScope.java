package io.github.samspoke.core.license;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reconciliation looks at.
 *
 * @param publishers the publishers; empty for all
 * @param group what the results are grouped by, or null
 * @param subgroup what the groups are divided by, or null; needs a group
 */
public record ReconciliationScope(
        Set<String> publishers,
        @Nullable GroupBy group,
        @Nullable GroupBy subgroup) {
    /**
     * Takes a copy and refuses a subgroup without a group.
     *
     * @param publishers the publishers
     * @param group what the results are grouped by
     * @param subgroup what the groups are divided by
     */
    public ReconciliationScope {
        publishers = Set.copyOf(publishers);
        Fields.check(
                subgroup == null || (group != null && group != subgroup),
                "subgroup",
                "needs another group above it",
                "give a group, and a subgroup that differs from it");
    }

    /**
     * Everything, without groups.
     *
     * @return the scope
     */
    public static ReconciliationScope everything() {
        return new ReconciliationScope(Set.of(), null, null);
    }

    /**
     * Returns the scope with groups.
     *
     * @param by what to group by
     * @return the copy
     */
    public ReconciliationScope groupedBy(GroupBy by) {
        return new ReconciliationScope(publishers, by, subgroup);
    }

    /**
     * Returns the scope with groups that are divided.
     *
     * @param by what to group by
     * @param then what to divide the groups by
     * @return the copy
     */
    public ReconciliationScope groupedBy(GroupBy by, GroupBy then) {
        return new ReconciliationScope(publishers, by, then);
    }
}
